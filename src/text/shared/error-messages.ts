import type { AppError } from '@domain/errors/errors';
import type { Message } from './message';

type OfKind<Kind extends AppError['kind']> = Extract<AppError, { kind: Kind }>;

/** What a language says about each error; a function if the text depends on its details. */
export type ErrorTexts = {
  readonly [Kind in AppError['kind']]: Message | ((error: OfKind<Kind>) => Message);
};

/** The texts for errors that name what they are about: `not-found` and `bad-base-url`. */
export type NotFoundTexts = Readonly<Record<OfKind<'not-found'>['what'], Message>>;
export type BadBaseUrlTexts = Readonly<Record<OfKind<'bad-base-url'>['reason'], Message>>;

/** The errors of what was to be sent. */
export type SendingErrors = Pick<
  ErrorTexts,
  | 'draft-changed'
  | 'has-errors'
  | 'nothing-to-send'
  | 'all-held-back'
  | 'work-offline'
  | 'campaign-running'
  | 'conflict'
  | 'undecided'
  | 'push-under-way'
  | 'push-not-recorded'
>;

/** The errors of connections, their credentials and their addresses. */
export type ConnectionErrors = Pick<
  ErrorTexts,
  | 'name-taken'
  | 'bad-base-url'
  | 'no-credentials'
  | 'credentials-for-other-address'
  | 'address-not-confirmed'
  | 'pasted-secret-gone'
  | 'no-connection'
  | 'keychain'
>;

/**
 * Finds the text for everything that a command can return instead of a value. `fullStop`: what ends
 * a sentence of the language.
 */
export function errorMessages(texts: ErrorTexts, fullStop: string) {
  function error(e: AppError): Message {
    // TypeScript does not see that the text is the one for this kind.
    const text = texts[e.kind] as Message | ((error: AppError) => Message);
    return typeof text === 'function' ? text(e) : text;
  }
  /** The same in one line, for a message that goes away on its own. */
  function sentence(e: AppError): string {
    const { title, help } = error(e);
    return `${title}${fullStop} ${help}`;
  }
  return { error, sentence };
}
