import { typeSetOf } from '../phone/number-type';
import { allCountries } from '../phone/plans';
import { type TypedNumber, typeNumber } from '../phone/type-of-number';
import { NUMBER_RULES, type NumberRule, type NumberRules, type RuleLevel } from './number-rules';

/** Which rules do not allow a number. */
export interface NumberCheck {
  /** Whether a rule that is not off does not allow a number (digits of E.164; 0: none is valid). */
  isOutside(rule: NumberRule, number: number): boolean;
  /** The place in `NUMBER_RULES` of the first rule that holds a number back; -1 if none does. */
  heldBy(number: number): number;
}

/** The same for what is known of a number already. */
export interface TypedCheck {
  isOutside(rule: NumberRule, typed: Readonly<TypedNumber>): boolean;
}

/**
 * Checks what numbers are. Of a number with several possible types all must be allowed: it is not
 * known which one it has.
 */
export function createTypedCheck({ country, type }: NumberRules): TypedCheck {
  const codes = allCountries();
  const isAllowed = Uint8Array.from(codes, (code) => (country.allowed.includes(code) ? 1 : 0));
  const forbidden = ~typeSetOf(...type.allowed);
  const isOff: Readonly<Record<NumberRule, boolean>> = { country: country.level === 'off', type: type.level === 'off' };
  return {
    isOutside(rule, typed) {
      // There is no valid number: that keeps a draft from being sent.
      if (typed.types === 0 || isOff[rule]) return false;
      return rule === 'country' ? isAllowed[typed.country] !== 1 : (typed.types & forbidden) !== 0;
    },
  };
}

export function createNumberCheck(rules: NumberRules): NumberCheck {
  const check = createTypedCheck(rules);
  const holding = NUMBER_RULES.map((rule) => isHolding(rules[rule].level));
  const typed: TypedNumber = { types: 0, country: 0 };
  return {
    isOutside(rule, number) {
      typeNumber(number, typed);
      return check.isOutside(rule, typed);
    },
    heldBy(number) {
      if (!holding.includes(true)) return -1;
      typeNumber(number, typed);
      return NUMBER_RULES.findIndex((rule, place) => holding[place] === true && check.isOutside(rule, typed));
    },
  };
}

const isHolding = (level: RuleLevel): boolean => level === 'hold-back';
