import { ok } from '@domain/errors/errors';
import type { Handlers } from '../ipc/handlers';
import type { PastedSecrets } from './pasted-secrets';

/** Where pasted text comes from: what was copied, or on Linux what is selected. */
export type PasteSource = 'clipboard' | 'selection';

export interface PastePort {
  /**
   * What the user just pasted by a key, a click or the menu; `null` if nothing. The same input
   * never counts twice.
   */
  readonly takeGesture: () => PasteSource | null;
  readonly readText: (source: PasteSource) => Promise<string>;
  /** Replaces what is selected in the page's focused box. */
  readonly insert: (text: string) => void;
}

/**
 * The commands for pasting into boxes that may take secrets. What is on the clipboard never is in a
 * response.
 */
export function pasteHandlers(
  { takeGesture, readText, insert }: PastePort,
  pasted: PastedSecrets,
): Pick<Handlers, 'secrets.paste' | 'secrets.forgetPasted'> {
  return {
    'secrets.paste': async ({ target, before, after }) => {
      const source = takeGesture();
      const copied = source === null ? '' : await readText(source);
      if (copied === '') return ok({ isInserted: false });
      insert(before + pasted.hide(copied, target).text + after);
      return ok({ isInserted: true });
    },
    'secrets.forgetPasted': () => {
      pasted.forget();
      return ok(null);
    },
  };
}
