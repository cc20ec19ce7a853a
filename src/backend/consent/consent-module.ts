import { columnsAreThere } from '@domain/consent/consent-proposals';
import { failed, ok, type Result } from '@domain/errors/errors';
import type { BackendModule, Emit, Handlers } from '../ipc/handlers';
import type { Cancellations } from '../recipients/cancellations';
import type { AudienceWorker } from '../recipients/thread/audience-worker';
import { guarded, type Store } from '../store';

interface ConsentDeps {
  readonly store: Pick<Store, 'consent' | 'recipients'>;
  readonly worker: AudienceWorker;
  readonly cancellations: Cancellations;
  readonly emit: Emit;
  readonly now: () => Date;
}

type ConsentCommand = Extract<keyof Handlers, `consent.${string}`>;

const NO_DRAFT = failed({ kind: 'not-found', what: 'draft' });
const NO_CONNECTION = failed({ kind: 'not-found', what: 'connection' });

/** Which columns say who agreed to be called, and the house rules about it. */
export function createConsent(deps: ConsentDeps): BackendModule<ConsentCommand> {
  const { store, worker, cancellations, emit, now } = deps;
  const { consent, recipients } = store;

  /** A change of what is held back; `false` from `work`: it is about nothing that is there. */
  function change(work: () => boolean, missing: Result<never>): Result<null> {
    const done = guarded(work);
    if (!done.ok) return done;
    if (!done.value) return missing;
    emit('changed', { what: 'suppression' });
    return ok(null);
  }

  return {
    handlers: {
      'consent.read': ({ draftId }) => {
        const read = guarded(() => consent.of(draftId));
        if (!read.ok) return read;
        return read.value === null ? NO_DRAFT : ok(read.value);
      },
      'consent.mark': ({ draftId, mark }) => change(() => consent.setMark(draftId, mark), NO_DRAFT),
      'consent.earlier': ({ draftId }) =>
        guarded(() => {
          const headings = Object.keys(recipients.facts(draftId).keys);
          return consent.lastMark(draftId, (mark) => columnsAreThere(mark, headings));
        }),
      'consent.counts': async ({ draftId, request }) => {
        const input = { draftId, now: now().getTime() };
        const counted = await cancellations.run(request, (run) => worker.run('consentCounts', input, run));
        if (!counted.ok) return counted;
        return counted.value === null ? NO_DRAFT : ok(counted.value);
      },
      'consent.inPlaces': async ({ draftId, columns, among, request }) => {
        const input = { draftId, columns, among, now: now().getTime() };
        const counted = await cancellations.run(request, (run) => worker.run('consentInPlaces', input, run));
        if (!counted.ok) return counted;
        if (counted.value === null) return NO_DRAFT;
        const { revision, lacking } = counted.value;
        return ok({ revision, lacking: lacking && [...lacking] });
      },
      'consent.values': async ({ draftId, columns, request }) => {
        const input = { draftId, columns, now: now().getTime() };
        const counted = await cancellations.run(request, (run) => worker.run('consentValues', input, run));
        if (!counted.ok) return counted;
        return counted.value === null ? NO_DRAFT : ok(counted.value.values);
      },
      'consent.rule': ({ connectionId }) => {
        const rule = guarded(() => consent.rule(connectionId));
        if (!rule.ok) return rule;
        return rule.value === null ? NO_CONNECTION : ok(rule.value);
      },
      'consent.setRule': ({ connectionId, rule }) => change(() => consent.setRule(connectionId, rule), NO_CONNECTION),
    },
  };
}
