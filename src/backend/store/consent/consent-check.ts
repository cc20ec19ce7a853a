import { reasonNumber } from '@domain/consent/consent-counts';
import { consentToday } from '@domain/consent/consent-date';
import { reasonAgainst } from '@domain/consent/consent-of-row';
import type { ChunkRef } from '../audience/audience-rows';
import { readNumbers } from '../audience/chunk-rows';
import type { Database } from '../core/database';
import { ConsentReads } from './consent-reads';
import { consentOfDraft, type DraftConsent, NO_CONSENT } from './consent-rows';

/** Who of a draft's recipients counts as one without consent at one moment. */
export interface ConsentCheck extends DraftConsent {
  /** Whether these are held back. */
  readonly holds: boolean;
  /** The number of each row's reason in a chunk (`reasonNumber`), in the order of the rows. */
  reasonsIn(ref: ChunkRef): Uint8Array;
}

/** For which draft, and the time by which consent ages (milliseconds since 1970). */
export interface ConsentFor {
  readonly draftId: string;
  readonly now: number;
}

export function consentCheck(
  db: Database,
  { draftId, now }: ConsentFor,
  reads: ConsentReads = new ConsentReads(),
): ConsentCheck {
  const consent = consentOfDraft(db, draftId) ?? NO_CONSENT;
  const { mark, rule } = consent;
  const today = consentToday(now);
  return {
    ...consent,
    holds: rule.mode === 'hold',
    reasonsIn({ chunk, rows }) {
      const reasons = new Uint8Array(rows);
      if (mark === null) return reasons.fill(reasonNumber('not-marked'));
      let at = 0;
      for (const read of reads.of(db, chunk, mark)) {
        reasons[at++] = reasonNumber(reasonAgainst(read, { mark, rule, today }));
      }
      return reasons;
    },
  };
}

/** What decides for the rows of a chunk whether they are held back. */
export interface JudgedRows {
  /** One for each row, 0 where it has none that is valid. */
  readonly numbers: Float64Array;
  /** 0 for each row that the house rule on consent lets go; `null`: it holds nobody back. */
  readonly reasons: Uint8Array | null;
}

/** The rows of chunks with what decides about them, a chunk at a time. */
export function* judgedRows(
  db: Database,
  refs: readonly ChunkRef[],
  consent: Pick<ConsentCheck, 'holds' | 'reasonsIn'>,
): Iterable<JudgedRows> {
  for (const ref of refs) {
    yield { numbers: readNumbers(db, ref.chunk), reasons: consent.holds ? consent.reasonsIn(ref) : null };
  }
}
