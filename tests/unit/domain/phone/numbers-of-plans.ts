import { type Pattern, readPattern } from '@domain/phone/pattern';
import { allCallingCodes, plansOf } from '@domain/phone/plans';

/** Numbers of every kind of every numbering plan (E.164 without the plus sign), from patterns. */
export function* numbersOfPlans(below: (limit: number) => number, each: number): Iterable<string> {
  for (const code of allCallingCodes()) {
    for (const plan of plansOf(code)) {
      for (const { pattern } of plan.types ?? []) {
        const read = readPattern(pattern);
        if (read === null) throw new Error(`a pattern cannot be read: ${pattern}`);
        for (let made = 0; made < each; made += 1) {
          const digits = digitsOf(read, below);
          if (code.length + digits.length <= 15) yield code + digits;
        }
      }
    }
  }
}

function digitsOf(pattern: Pattern, below: (limit: number) => number): string {
  switch (pattern.kind) {
    case 'digits': {
      const digits = Array.from({ length: 10 }, (_, digit) => digit).filter((digit) => (pattern.set >> digit) & 1);
      return String(digits[below(digits.length)]);
    }
    case 'sequence':
      return pattern.parts.map((part) => digitsOf(part, below)).join('');
    case 'choice': {
      const option = pattern.options[below(pattern.options.length)];
      return option === undefined ? '' : digitsOf(option, below);
    }
    case 'repeat': {
      const times = pattern.min + below(pattern.max - pattern.min + 1);
      return Array.from({ length: times }, () => digitsOf(pattern.part, below)).join('');
    }
    case 'end':
      return '';
  }
}
