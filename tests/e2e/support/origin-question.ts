import type { ElectronApplication } from '@playwright/test';
import { texts } from './texts';

interface Notes {
  promptedOrigins?: string[];
}

/**
 * Presses a button of the native box that asks before the first request to an origin; nobody else
 * is there to press it.
 */
export async function chooseInOriginDialog(app: ElectronApplication, answer: 'yes' | 'no'): Promise<void> {
  await app.evaluate(
    ({ dialog }, { answer, connect }) => {
      const shown = dialog.showMessageBox.bind(dialog) as (...args: unknown[]) => Promise<{ response: number }>;
      const notes = globalThis as Notes;
      notes.promptedOrigins ??= [];
      // Assigned at once: where a script runs this, names of functions are kept by a helper that
      // main does not have.
      dialog.showMessageBox = async (...args: unknown[]): Promise<{ response: number; checkboxChecked: boolean }> => {
        const options = args.at(-1) as { message: string; buttons?: string[] };
        const yes = options.buttons?.indexOf(connect) ?? -1;
        if (yes < 0) return { checkboxChecked: false, ...(await shown(...args)) };
        notes.promptedOrigins?.push(options.message);
        return { response: answer === 'yes' ? yes : 1 - yes, checkboxChecked: false };
      };
    },
    { answer, connect: texts.window.originQuestion.connect },
  );
}

/** What the boxes said so far, oldest first. */
export function promptedOrigins(app: ElectronApplication): Promise<readonly string[]> {
  return app.evaluate(() => (globalThis as Notes).promptedOrigins ?? []);
}
