import { ok } from '@domain/errors/errors';
import type { BackendModule } from '../ipc/handlers';
import type { PastedSecrets } from './pasted-secrets';

/** Where pasted text comes from: what was copied, or on Linux what is selected. */
export type PasteSource = 'clipboard' | 'selection';

export interface PastePort {
  /**
   * What the user just pasted by a key, a click or the menu; `null` if nothing. The same input
   * never counts twice.
   */
  readonly consumeGesture: () => PasteSource | null;
  readonly readText: (source: PasteSource) => Promise<string>;
  /** Replaces what is selected in the page's focused box. */
  readonly insert: (text: string) => void;
}

/**
 * The commands for pasting into boxes that may take secrets. What is on the clipboard never is in a
 * response.
 */
export function createPasting(
  { consumeGesture, readText, insert }: PastePort,
  pasted: PastedSecrets,
): BackendModule<'secrets.paste' | 'secrets.forgetPasted'> {
  return {
    handlers: {
      'secrets.paste': async ({ target, before, after }) => {
        const source = consumeGesture();
        const copied = source === null ? '' : await readText(source);
        if (copied === '') return ok({ isInserted: false });
        // With the parser of commands, which nothing else of a start needs.
        const { hidePasted } = await import('./hide-pasted');
        insert(before + hidePasted(pasted, copied, target).text + after);
        return ok({ isInserted: true });
      },
      'secrets.forgetPasted': () => {
        pasted.forget();
        return ok(null);
      },
    },
  };
}
