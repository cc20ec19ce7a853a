import type { help as english } from '../en/help';
import { count } from './count';

/** Documents inside of the app. */
export const help: typeof english = {
  titles: { guide: 'Benutzerhandbuch (auf Englisch)', changes: 'Neuerungen (auf Englisch)' },
  search: 'Dieses Dokument durchsuchen',
  found: (sections) => count(sections, 'Abschnitt', 'Abschnitte'),
  none: (typed) => `Kein Abschnitt enthält „${typed}“.`,
  detail: 'Benutzerhandbuch',
  newIn: (version) => `Neu in ${version}`,
  read: 'Benutzerhandbuch lesen',
};
