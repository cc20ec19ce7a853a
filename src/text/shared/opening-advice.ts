import type { OpeningAdvice } from '@domain/opening-message/advice';
import type { MessagePart } from '@domain/opening-message/message-parts';
import type { SpokenIssue } from '@domain/opening-message/spoken-patterns';

/** What a language says about what could be better about an opening message. */
export interface AdviceWords {
  /** Behind the field's name. */
  readonly missing: Readonly<Record<MessagePart, string>>;
  readonly hard: Readonly<Record<SpokenIssue, readonly [one: string, many: string, remedy: string]>>;
  readonly count: (amount: number, one: string, many: string) => string;
  /** `what`: how many of which issue. */
  readonly hardToSpeak: (name: string, what: string, example: string, remedy: string) => string;
  readonly nearColumn: (name: string, key: string, column: string) => string;
}

/** What could be better about an opening message, and how. `name`: of the field. */
export type AdviceText = (name: string, advice: OpeningAdvice) => string;

/** Returns the text of advice in one language. */
export const adviceText =
  (words: AdviceWords): AdviceText =>
  (name, advice) => {
    switch (advice.about) {
      case 'missing':
        return `${name} ${words.missing[advice.part]}`;
      case 'hard-to-speak': {
        const [one, many, remedy] = words.hard[advice.issue];
        return words.hardToSpeak(name, words.count(advice.count, one, many), advice.example, remedy);
      }
      case 'near-column':
        return words.nearColumn(name, advice.key, advice.column);
    }
  };
