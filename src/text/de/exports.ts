import { isolated } from '@kernel/text/isolated';
import type { toFile as english } from '../en/exports';

/** The end of a message about a file that was written, such as `als Entwürfe.csv`. */
export const toFile: typeof english = (file, holdsUserId) =>
  `als ${isolated(file)}${holdsUserId ? '. Die Datei enthält Ihre Benutzer-ID: Prüfen Sie die Texte vor dem Weitergeben' : ''}`;
