import type { CDPSession } from '@playwright/test';
import { KEYBOARDS, LAYOUT_NAMES, type LayoutName, SHORTCUT_CODES } from '../fixtures/keyboard-layouts';
import { expect, sharedApp, test } from './support/fixtures';
import { isNativeKey, type NativeKey, pressNative, setLayout } from './support/native-keyboard';

const shared = sharedApp();
const CONTROL = 2;

/** Sends a press with Ctrl to the page with what the layout's key really sends. */
async function pressControl(session: CDPSession, layout: LayoutName, code: string): Promise<void> {
  const [key, windowsVirtualKeyCode] = KEYBOARDS[layout].ctrl[code] ?? ['', 0];
  const press = { key, code, windowsVirtualKeyCode, modifiers: CONTROL };
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...press });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...press });
}

test('shortcuts follow the letter on Latin layouts and the key position on others', async () => {
  const { appPage, server } = shared();
  const { editor, page } = appPage;
  await appPage.openCampaign(server, 'cmp_march_renewals');
  const session = await page.context().newCDPSession(page);
  let before = await editor.name.inputValue();
  for (const [index, layout] of LAYOUT_NAMES.entries()) {
    const codes = SHORTCUT_CODES[layout];
    // Edits of one field that follow each other are one step.
    await editor.maxConcurrency.fill(String(10 + index));
    await editor.name.fill(layout);
    await pressControl(session, layout, codes.undo);
    await expect(editor.name, `${layout}: undo`).toHaveValue(before);
    await pressControl(session, layout, codes.redo);
    await expect(editor.name, `${layout}: redo`).toHaveValue(layout);
    await pressControl(session, layout, codes.copy);
    await pressControl(session, layout, codes.settings);
    await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await pressControl(session, layout, 'Digit1');
    await expect(editor.name).toHaveValue(layout);
    before = layout;
  }
});

// Only X11 lets a test press the keys of a keyboard. These reach the window's menu as well.
const NATIVE: readonly LayoutName[] = process.platform === 'linux' ? ['us', 'de', 'fr', 'dvorak', 'ru'] : [];
function nativeKey(code: string): NativeKey {
  if (!isNativeKey(code)) throw new Error(`no number is known for the key ${code}`);
  return code;
}

for (const layout of NATIVE) {
  test(`keys of a real keyboard with the layout ${layout} run each action once`, async () => {
    const { appPage, server } = shared();
    const { editor, page } = appPage;
    const codes = SHORTCUT_CODES[layout];
    const control = (code: string): Promise<void> => pressNative('ControlLeft', nativeKey(code));
    await appPage.openCampaign(server, 'cmp_march_renewals');
    await appPage.app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.focus();
    });
    await setLayout(layout);
    try {
      const before = await editor.name.inputValue();
      await editor.name.fill(`${before} 1`);
      await editor.maxConcurrency.fill('30');
      await editor.name.fill(`${before} 2`);
      await control(codes.undo);
      await expect(editor.name).toHaveValue(`${before} 1`);
      await expect(editor.maxConcurrency).toHaveValue('30');
      await control(codes.redo);
      await expect(editor.name).toHaveValue(`${before} 2`);

      await editor.name.press('ControlOrMeta+a');
      await control(codes.copy);
      await expect.poll(() => appPage.app.evaluate(({ clipboard }) => clipboard.readText())).toBe(`${before} 2`);
      await expect(page.getByRole('dialog')).toHaveCount(0);

      await pressNative('CapsLock');
      await control(codes.undo);
      await pressNative('CapsLock');
      await expect(editor.name).toHaveValue(`${before} 1`);

      await control(codes.settings);
      await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible();
      await control('Digit1');
      await expect(editor.name).toHaveValue(`${before} 1`);
    } finally {
      await setLayout('us');
    }
  });
}

for (const layout of NATIVE.filter((name) => name === 'de' || name === 'fr')) {
  test(`AltGr types its character on the layout ${layout} and runs nothing`, async () => {
    const { appPage, server } = shared();
    const { editor, page } = appPage;
    await appPage.openCampaign(server, 'cmp_march_renewals');
    await editor.name.fill('');
    await setLayout(layout);
    try {
      await pressNative('AltRight', 'KeyQ');
      await expect(editor.name).toHaveValue(layout === 'de' ? '@' : 'æ');
      await pressNative('ControlLeft', 'AltRight', 'KeyI');
      await pressNative('ControlLeft', 'AltRight', 'KeyZ');
      await pressNative('AltRight', 'KeyQ');
      await expect(editor.name).toHaveValue(layout === 'de' ? '@@' : 'ææ');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    } finally {
      await setLayout('us');
    }
  });
}

if (NATIVE.length > 0) {
  test('Ctrl+W on a French keyboard closes the window and does not undo', async () => {
    const { appPage: first, server, restart } = shared();
    await first.openCampaign(server, 'cmp_march_renewals');
    await first.editor.name.fill('Kept as typed');
    await setLayout('fr');
    try {
      const closed = first.app.waitForEvent('close');
      await pressNative('ControlLeft', 'KeyZ');
      await closed;
    } finally {
      await setLayout('us');
    }
    const second = await restart();
    await expect(second.editor.name).toHaveValue('Kept as typed');
  });
}
