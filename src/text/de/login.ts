import type { login as english } from '../en/login';

/** Opening the app at login, in Settings. */
export const login: typeof english = {
  title: 'Systemstart',
  openAtLogin: 'Bei der Anmeldung öffnen',
  hint: 'Öffnet Campaign Desk, wenn Sie sich an diesem Computer anmelden. Diese Einstellung verwaltet das System.',
  other:
    'Eine andere Kopie von Campaign Desk öffnet sich bei der Anmeldung. Wenn Sie dies einschalten, öffnet sich stattdessen diese Kopie.',
  notChanged:
    'Das System hat die Änderung nicht angenommen. Prüfen Sie, ob Ihr Benutzerkonto Anmeldeobjekte ändern darf.',
};
