/** Digits that are dialled before an international number. */
export interface ExitCode {
  readonly code: string;
  /** With fewer digits in all, a number that begins like this is never international. */
  readonly minLength: number;
  /** Whether `count` ASCII digits begin with it and are enough. */
  begins(digits: Uint8Array, count: number): boolean;
}

function exitCode(code: string, minBehind: number): ExitCode {
  const bytes = Uint8Array.from(code, (digit) => digit.charCodeAt(0));
  const minLength = code.length + minBehind;
  return {
    code,
    minLength,
    begins(digits, count) {
      if (count < minLength) return false;
      for (let at = 0; at < bytes.length; at += 1) if (digits[at] !== bytes[at]) return false;
      return true;
    },
  };
}

/** The exit code of most countries. */
export const USUAL_EXIT = exitCode('00', 0);
/**
 * The exit code of North America. No domestic number of another country has fewer digits behind a
 * leading `011` than an international one, from 11 on.
 */
export const NORTH_AMERICAN_EXIT = exitCode('011', 11);

/** What is behind each of the exit codes that are read for every country. */
export const behindExitCodes = (digits: string): readonly string[] =>
  [USUAL_EXIT, NORTH_AMERICAN_EXIT]
    .filter(({ code, minLength }) => digits.startsWith(code) && digits.length >= minLength)
    .map(({ code }) => digits.slice(code.length));
