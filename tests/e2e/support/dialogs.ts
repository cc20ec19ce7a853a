import type { ElectronApplication } from '@playwright/test';

/** Returns the system's own dialogs, which no test can press. */
export async function respondToDialogs(
  app: ElectronApplication,
  paths: { readonly save?: string; readonly open?: readonly string[] },
): Promise<void> {
  await app.evaluate(({ dialog }, { save, open }) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: save === undefined, filePath: save ?? '' });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: open === undefined, filePaths: [...(open ?? [])] });
  }, paths);
}
