import { type ConductFinding, conductFindings } from '@domain/calling-hours/conduct-findings';
import type { CallingHoursSettings } from '@domain/calling-hours/rules-in-force';
import { effectiveValue } from '@domain/changes/changes';
import { failed, ok, type Result } from '@domain/errors/errors';
import { adviseOpening } from '@domain/opening-message/advice';
import type { MessagePart } from '@domain/opening-message/message-parts';
import type { PlaceholderStyle } from '@domain/text/placeholders';
import type { PlaceColumns } from '@domain/zones/place-columns';
import { isJsonObject } from '@kernel/json/json';
import type { CallingHours } from './calling-hours.svelte';
import { type ConductOfDraft, conductProblems } from './conduct-of-draft';
import type { OpenDraft } from './open-draft.svelte';
import { type CheckRun, RecipientsCheck, type RecipientsCheckDeps } from './recipients-check.svelte';

interface Counting {
  readonly columns: PlaceColumns;
  /** The rules on consent. */
  readonly findings: readonly ConductFinding[];
}

/** Recipients without consent, by rule; null: no column is marked. */
type Lacking = Readonly<Record<string, number>> | null;

/**
 * The rules on consent, disclosure and the number of calls that are about some recipients of a
 * draft, as advice. They follow the places that the calling hours have counted.
 */
export class ConductCheck {
  readonly #deps: RecipientsCheckDeps;
  readonly #open: OpenDraft;
  readonly #hours: CallingHours;
  readonly #check: RecipientsCheck<Counting, Lacking>;

  readonly #off: CallingHoursSettings['off'] = $derived.by(() => this.#hours.settings.off);
  readonly #findings = $derived.by(() => conductFindings(this.#hours.groups ?? [], this.#off));
  readonly #mark = $derived.by(() => this.#open.consent?.mark ?? null);
  /** Of a draft that changes it, as for advice on the message itself. */
  readonly #template: string = $derived.by(() => {
    if (this.#open.edits.opening_message_template === undefined) return '';
    const template = effectiveValue('opening_message_template', this.#open.content);
    return typeof template === 'string' ? template : '';
  });
  readonly #missing: readonly MessagePart[];
  readonly #hasRetryPolicy = $derived.by(() => {
    const policy = effectiveValue('retry_policy', this.#open.content);
    return isJsonObject(policy) && Object.keys(policy).length > 0;
  });

  /** @param style how placeholders are written. Reactive. */
  constructor(deps: RecipientsCheckDeps, open: OpenDraft, hours: CallingHours, style: () => PlaceholderStyle) {
    this.#deps = deps;
    this.#open = open;
    this.#hours = hours;
    this.#missing = $derived(
      adviseOpening(this.#template, style(), []).flatMap((advice) => (advice.about === 'missing' ? [advice.part] : [])),
    );
    this.#check = new RecipientsCheck<Counting, Lacking>(deps, open, {
      input: () => {
        const findings = this.#findings.filter(({ rule }) => asksForConsent(rule.demand));
        return findings.length === 0 || this.#mark === null ? null : { findings, columns: this.#hours.columns };
      },
      run: (counting, run) => this.#count(counting, run),
      none: null,
      publish: (lacking) => {
        open.conduct = this.#forOthers(lacking);
      },
      unpublish: () => {
        open.conduct = null;
      },
    });
  }

  stop(): void {
    this.#check.stop();
  }

  async #count({ findings, columns }: Counting, { request }: CheckRun): Promise<Result<Lacking> | null> {
    const among = findings.map(({ keys }) => [...keys]);
    const input = { draftId: this.#open.id, columns, among, request };
    const counted = await this.#deps.bridge.call('consent.inPlaces', input);
    if (!counted.ok) return failed(counted.error);
    const { lacking } = counted.value;
    return lacking && ok(Object.fromEntries(findings.map(({ rule }, at) => [rule.id, lacking[at] ?? 0])));
  }

  #forOthers(lacking: Lacking): ConductOfDraft {
    const findings = this.#findings;
    const isMarked = this.#mark !== null;
    const { columns } = this.#hours;
    const facts = { lacking, missing: this.#missing, hasRetryPolicy: this.#hasRetryPolicy };
    // Between a mark and the count that follows from it, nothing is known.
    const isKnown = isMarked === (lacking !== null);
    const shown = findings.filter(({ rule }) => isKnown || !asksForConsent(rule.demand));
    return {
      problems: this.#open.sendsRecipients ? conductProblems(shown, { ...facts, total: this.#open.rowCount }) : [],
      rowsOf: (id) => {
        const finding = findings.find(({ rule }) => rule.id === id);
        if (finding === undefined) return null;
        const places = { keys: [...finding.keys], columns };
        return isMarked && asksForConsent(finding.rule.demand) ? { places, consent: 'any' } : { places };
      },
      findingOf: (keys) =>
        findings.find((each) => each.keys.length === keys.length && each.keys.every((key, at) => key === keys[at])) ??
        null,
    };
  }
}

const asksForConsent = (demand: ConductFinding['rule']['demand']): boolean =>
  demand === 'consent' || demand === 'written-consent';
