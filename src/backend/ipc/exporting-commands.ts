import type { CommandName } from '@contract/names';

/** The commands that let text leave the app, and refuse text that holds a known secret. */
export const EXPORTING_COMMANDS = [
  'app.copyText',
  'app.checkText',
  'crashes.read',
  'diagnostics.make',
  'diagnostics.save',
  'drafts.export',
  'drafts.exportRaw',
  'drafts.prepareDrag',
  'history.export',
  'recipients.export',
  'recipients.rejected',
  'recipients.noted',
  'recipients.splitIntoFiles',
  'review.print',
  'review.savePdf',
  'settings.exportShortcuts',
  'suppression.export',
] as const satisfies readonly CommandName[];

type Run = (input: never) => unknown;

/**
 * The same commands, each after every stored secret has been read: right after a start the keychain
 * has not been asked yet, and a secret that nobody has read cannot be recognised. A keychain that
 * cannot be read stops nothing.
 */
export function withKnownSecrets<T extends Readonly<Record<(typeof EXPORTING_COMMANDS)[number], Run>>>(
  handlers: T,
  read: () => Promise<void>,
): T {
  const after =
    (run: Run): Run =>
    async (input) => {
      await read();
      return run(input);
    };
  return { ...handlers, ...Object.fromEntries(EXPORTING_COMMANDS.map((name) => [name, after(handlers[name])])) };
}
