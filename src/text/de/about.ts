import type { about as english } from '../en/about';
import { count } from './count';

/** The About dialog. */
export const about: typeof english = {
  title: 'Über Campaign Desk',
  versionsAndLicences: 'Versionen und Lizenzen',
  lead: 'Entwickelt vom Campaign-Desk-Team. Nicht von Kathan entwickelt oder empfohlen.',
  facts: 'Versionen',
  names: {
    app: 'Campaign Desk',
    electron: 'Electron',
    chromium: 'Chromium',
    node: 'Node.js',
    sqlite: 'SQLite',
    system: 'System',
    dataFolder: 'Datenordner',
  },
  copy: 'Versionen kopieren',
  copied: 'Versionen kopiert, ohne den Datenordner.',
  licences: 'Lizenzen',
  licencesLead:
    'Campaign Desk enthält Arbeiten anderer. Die Lizenzen von Chromium stehen in der Datei LICENSES.chromium.html neben der App.',
  showLicences: 'Lizenzen anzeigen',
  search: 'Lizenzen durchsuchen',
  listed: (amount) => count(amount, 'Komponente', 'Komponenten'),
  loading: 'Wird geladen…',
  component: ({ version, partOf, licence }) =>
    [version, partOf === null ? null : `in ${partOf}`, licence].filter((part) => part !== null).join(' · '),
  textOf: (name) => `Lizenz von ${name}`,
};
