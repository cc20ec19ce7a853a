import type { NotFoundTexts } from '../shared/error-messages';

/** What to do if something is not there any more. */
export const notFound: NotFoundTexts = {
  connection: {
    title: 'Diese Verbindung ist nicht mehr vorhanden',
    help: 'Wählen Sie unter „Verbindung wechseln“ eine andere.',
  },
  draft: {
    title: 'Dieser Entwurf ist nicht mehr vorhanden',
    help: 'Möglicherweise wurde er verworfen. „Letzten verworfenen Entwurf wiederherstellen“ holt ihn zurück.',
  },
  receipt: {
    title: 'Dieser Beleg ist nicht mehr vorhanden',
    help: 'Die aufbewahrten Belege finden Sie im Verlauf.',
  },
  step: {
    title: 'Diese Version ist nicht mehr im Versionsverlauf',
    help: 'Alte Versionen laufen ab, und rückgängig gemachte Bearbeitungen entfallen nach einer neuen. Öffnen Sie den Versionsverlauf erneut.',
  },
  queued: {
    title: 'Diese Aktualisierung ist nicht mehr im Postausgang',
    help: 'Sie wurde gesendet oder abgebrochen. Der Postausgang zeigt, was jetzt eingereiht ist.',
  },
  licences: {
    title: 'Die Lizenzen können nicht gelesen werden',
    help: 'Installieren Sie Campaign Desk neu. Die Dateien sind unvollständig.',
  },
  report: {
    title: 'Dieser Bericht ist nicht mehr vorhanden',
    help: 'Schließen Sie ihn und drücken Sie erneut „Diagnose exportieren“.',
  },
  'crash-report': {
    title: 'Dieser Absturzbericht ist nicht mehr vorhanden',
    help: 'Die Liste in den Einstellungen zeigt die aufbewahrten Berichte.',
  },
  update: {
    title: 'Es steht keine neue Version der App bereit',
    help: 'Suchen Sie in den Einstellungen erneut nach Updates.',
  },
  backup: { title: 'Dieses Backup ist nicht mehr vorhanden', help: 'Wählen Sie ein anderes aus der Liste.' },
  recipient: {
    title: 'Dieser Empfänger ist nicht mehr vorhanden',
    help: 'Die Liste zeigt die aktuellen Empfänger des Entwurfs.',
  },
  'suppression-list': {
    title: 'Diese Sperrliste gibt es nicht mehr',
    help: 'Vielleicht wurde sie in einem anderen Fenster gelöscht.',
  },
};
