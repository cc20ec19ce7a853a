import { readSecretText, type SecretKind } from '@domain/identity/secret-shape';
import { text } from '../../kernel/text';

/**
 * What is odd about a box for a credential, and what one press would do about it. Holds no part of
 * what was typed.
 */
export interface SecretAdvice {
  /** `unusual`: it begins otherwise than the documentation says. */
  readonly kind: 'unusual' | 'other-box' | 'wrapped';
  readonly sentence: string;
  /** `null` if only the user can put it right. */
  readonly action: { readonly kind: 'swap' | 'bare'; readonly label: string } | null;
}

const strings = text.connections.form;

/**
 * Advice about what stands in the box for `which`; `null` if nothing looks odd. Other shapes than
 * the documented ones may exist, so it is never more than a warning and never keeps anything back.
 * @param canSwap whether the other box is there to swap with
 */
export function adviceOn(which: SecretKind, typed: string, canSwap: boolean): SecretAdvice | null {
  const { kind, bare } = readSecretText(typed);
  if (kind !== null && kind !== which) {
    return {
      kind: 'other-box',
      sentence: which === 'apiKey' ? strings.looksLikeUserId : strings.looksLikeApiKey,
      action: canSwap ? { kind: 'swap', label: strings.swap } : null,
    };
  }
  if (bare === null) {
    if (kind === which || typed.trim() === '') return null;
    return {
      kind: 'unusual',
      sentence: which === 'apiKey' ? strings.unusualApiKey : strings.unusualUserId,
      action: null,
    };
  }
  return {
    kind: 'wrapped',
    sentence: which === 'apiKey' ? strings.moreThanApiKey : strings.moreThanUserId,
    action: { kind: 'bare', label: which === 'apiKey' ? strings.onlyApiKey : strings.onlyUserId },
  };
}

/** Puts into a box only the credential that its text holds. */
export function keepBare(box: HTMLInputElement): void {
  box.value = readSecretText(box.value).bare ?? box.value;
}

/** Swaps what two boxes hold. */
export function swapBoxes(one: HTMLInputElement, other: HTMLInputElement): void {
  [one.value, other.value] = [other.value, one.value];
}
