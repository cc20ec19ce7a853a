import type { firstSteps as english } from '../en/first-steps';

/** Die Liste der ersten Schritte. */
export const firstSteps: typeof english = {
  title: 'Erste Schritte',
  lead: 'Jeder Schritt wird abgehakt, sobald Sie ihn gemacht haben.',
  progress: (done, all) => `${String(done)} von ${String(all)} erledigt`,
  hide: 'Erste Schritte ausblenden',
  hidden: 'Die ersten Schritte sind ausgeblendet. Sie finden sie im Menü „Hilfe“.',
  isDone: 'Erledigt.',
  isNotDone: 'Noch nicht erledigt.',
  steps: {
    connect: { name: 'Verbinden oder die Sandbox ausprobieren', hint: 'Die Sandbox braucht kein Konto.' },
    draft: {
      name: 'Einen Entwurf erstellen',
      hint: 'Er enthält Ihre Änderungen an einer Kampagne auf diesem Computer.',
    },
    change: {
      name: 'Ein Feld ändern',
      hint: 'Alles, was Sie eingeben, wird sofort gespeichert und lässt sich rückgängig machen.',
    },
    import: {
      name: 'Empfänger importieren',
      hint: 'Aus einer CSV-Datei, einer Tabelle oder aus der Zwischenablage.',
    },
    review: { name: 'Änderungen prüfen', hint: 'Die Prüfung zeigt, was gesendet würde, vorher und nachher.' },
    push: {
      name: 'Übertragen und die Bestätigung sehen',
      hint: '„Jetzt übertragen“ sendet die Änderungen, und die Antwort des Servers wird verglichen.',
    },
  },
};
