import type * as english from '../en/import-errors';
import type { Message } from '../shared/message';
import { imports } from './imports';

const STAYS = 'Ihre Empfänger sind unverändert.';

const IMPORTS: Record<Parameters<typeof english.importTexts>[0], Message> = {
  gone: { title: 'Dieser Import ist abgelaufen', help: `Beginnen Sie von vorn. ${STAYS}` },
  cancelled: { title: 'Import abgebrochen', help: STAYS },
  'not-ready': {
    title: 'Es wurden noch nicht alle Zeilen geprüft',
    help: `Prüfen Sie zuerst alle Zeilen und importieren Sie dann. ${STAYS}`,
  },
  'too-many': {
    title: 'Andere Importe sind noch offen',
    help: 'Schließen Sie einen davon ab oder brechen Sie ihn ab, und beginnen Sie dann von vorn.',
  },
};

export const importSourceTexts: typeof english.importSourceTexts = (why) => ({
  title: 'Diese Datei kann nicht importiert werden',
  help: `${imports.unreadable[why]} ${STAYS}`,
});
export const importTexts: typeof english.importTexts = (reason) => IMPORTS[reason];

export const uploadUnknown: typeof english.uploadUnknown = {
  title: 'Ein früherer Upload dieser Empfänger ist möglicherweise beim Server angekommen',
  help: 'Jetzt wurde nichts gesendet. Sehen Sie sich Ihre Empfängerlisten auf dem Server an und wählen Sie dann hier, was Sie gefunden haben. Laden Sie nur erneut hoch, wenn die Liste dort fehlt.',
};
