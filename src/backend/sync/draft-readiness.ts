import { changesOf } from '@domain/changes/changes';
import type { Draft } from '@domain/draft/draft';
import type { AppError } from '@domain/errors/errors';
import { type NotReady, whyNotReady } from '@domain/readiness/readiness';
import { validate } from '@domain/validation/validate';
import { buildUpdate } from '@domain/wire/update';
import type { Store } from '../store';

interface Reviewed {
  /** The revision that the user reviewed. */
  readonly revision: number;
  readonly runningConfirmed: boolean;
}

/**
 * Returns why a reviewed draft can be neither queued nor pushed, as far as it is known without the
 * server; `null` if it can.
 */
export function draftRefusal(
  draft: Draft,
  { revision, runningConfirmed }: Reviewed,
  { store, now }: { readonly store: Store; readonly now: () => Date },
): AppError | null {
  const [reason] = whyNotReady({
    isChanged: draft.revision !== revision,
    changes: changesOf(draft).length,
    fields: buildUpdate(draft, 'camelCase').fields.length,
    problems: validate(draft, now(), store.settings.read().placeholderStyle),
    hasConnection: draft.connectionId !== null,
    campaign: draft.snapshot?.campaign,
    runningConfirmed,
  });
  return reason === undefined ? null : errorOf(reason);
}

function errorOf(reason: NotReady): AppError {
  switch (reason.kind) {
    case 'not-reviewed':
      return { kind: 'draft-changed' };
    case 'unknown-recipients':
      return { kind: 'push-under-way' };
    default:
      return reason;
  }
}
