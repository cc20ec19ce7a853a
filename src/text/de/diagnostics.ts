import type { diagnostics as english } from '../en/diagnostics';

/** The diagnostics report in Settings. */
export const diagnostics: typeof english = {
  title: 'Diagnose',
  lead: 'Ein Bericht über diese App und diesen Computer für alle, die Ihnen helfen: Versionen, Einstellungen, Anzahlen und das Protokoll.',
  export: 'Diagnose exportieren',
  reviewTitle: 'Diagnosebericht prüfen',
  reviewText:
    'Das ist alles, was gespeichert wird. Es enthält keine API-Schlüssel, Kampagnen, Empfänger, Namen, Telefonnummern oder Ordnernamen. Es wird nichts gesendet.',
  report: 'Bericht',
  making: 'Bericht wird erstellt…',
  copy: 'Kopieren',
  copied: 'Bericht kopiert.',
  save: 'Bericht speichern',
  saved: (file) => `Bericht als ${file} gespeichert.`,
};
