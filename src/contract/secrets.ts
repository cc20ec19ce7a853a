import { z } from 'zod';
import { done, nothing } from './parts';

/** One character, which may take two UTF-16 code units, or none. */
const neighbour = z.string().max(2);

/** Commands for handing over secrets. */
export const SECRETS = {
  /** What the page seals secrets with. It is created again at each start of the app. */
  'secrets.publicKey': { input: nothing, output: z.object({ publicKey: z.string().max(100) }) },
  /**
   * Inserts the clipboard's text where the page's caret is, with marks in the place of secrets.
   * Only right after a key press, click or menu item that pastes. `target`: what the box takes.
   * `before`, `after`: the selected characters beside the text, which are put back. `isInserted`:
   * false without such an input of the user's, or if the clipboard holds no text.
   */
  'secrets.paste': {
    input: z.strictObject({
      target: z.enum(['credential', 'password', 'text']),
      before: neighbour,
      after: neighbour,
    }),
    output: z.object({ isInserted: z.boolean() }),
  },
  /** Forgets the secrets behind all marks. */
  'secrets.forgetPasted': { input: nothing, output: done },
} as const;
