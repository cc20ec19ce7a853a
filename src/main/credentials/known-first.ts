import type { Handlers } from '../ipc/handlers';

/** The commands that let text leave the app, and refuse text that holds a known secret. */
type Leaving =
  | 'app.copyText'
  | 'diagnostics.make'
  | 'drafts.export'
  | 'recipients.export'
  | 'recipients.rejected'
  | 'history.export';

/**
 * The same commands, each after every stored secret has been read: right after a start the keychain has not been asked
 * yet, and a secret that nobody has read cannot be recognised. A keychain that cannot be read stops nothing.
 */
export function withSecretsKnown<T extends Pick<Handlers, Leaving>>(handlers: T, read: () => Promise<void>): T {
  const first =
    <Input, Output>(run: (input: Input) => Output | Promise<Output>) =>
    async (input: Input): Promise<Output> => {
      await read();
      return run(input);
    };
  return {
    ...handlers,
    'app.copyText': first(handlers['app.copyText']),
    'diagnostics.make': first(handlers['diagnostics.make']),
    'drafts.export': first(handlers['drafts.export']),
    'recipients.export': first(handlers['recipients.export']),
    'recipients.rejected': first(handlers['recipients.rejected']),
    'history.export': first(handlers['history.export']),
  };
}
