import { createNumberCheck } from '@domain/number-rules/check-numbers';
import { typeSetOf } from '@domain/phone/number-type';
import { type TypedNumber, typeNumber } from '@domain/phone/type-of-number';
import type { AudienceFilter } from '@domain/recipients/audience';
import type { Database } from '../../store/core/database';
import { heldRevision } from '../../store/core/held-revision';
import { numberRulesOf } from '../../store/suppression/number-rules';
import { scopeOfDraft } from '../../store/suppression/suppression-lists';
import type { NumberTest } from './fitting-rows';

/** The conditions of a filter on what numbers are. */
interface NumberTests {
  readonly tests: readonly NumberTest[];
  /** Grows with the rules that they depend on; `null` if they depend on none. */
  readonly revision: number | null;
}

export function numberTests(
  db: Database,
  { draftId, filter: { type, outsideRule } }: { readonly draftId: string; readonly filter: AudienceFilter },
): NumberTests {
  const tests: NumberTest[] = [];
  if (type !== undefined) {
    const wanted = typeSetOf(type);
    const typed: TypedNumber = { types: 0, country: 0 };
    tests.push((number) => {
      typeNumber(number, typed);
      return (typed.types & wanted) !== 0;
    });
  }
  if (outsideRule === undefined) return { tests, revision: null };
  const check = createNumberCheck(numberRulesOf(db, scopeOfDraft(db, draftId)?.connectionId ?? null).rules);
  tests.push((number) => check.isOutside(outsideRule, number));
  return { tests, revision: heldRevision(db) };
}
