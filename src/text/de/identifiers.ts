import type * as english from '../en/identifiers';

type IdKind = Parameters<typeof english.idIssueTexts>[1];

const NAMES: Record<IdKind, string> = { campaign: 'Kampagnen-ID', list: 'ID der Empfängerliste' };

/** Why a text is not an ID, and what to enter instead. */
export const idIssueTexts: typeof english.idIssueTexts = (issue, kind) => {
  const name = NAMES[kind];
  switch (issue) {
    case 'empty':
      return `Geben Sie die ${name} ein.`;
    case 'too-long':
      return `Eine ${name} hat höchstens 200 Zeichen. Fügen Sie nur die ID ein.`;
    case 'dots':
      return `Eine ${name} darf nicht nur aus Punkten bestehen, weil sie zu einer anderen Adresse führen würde.`;
    case 'separator':
      return `Eine ${name} darf weder / noch \\ enthalten. Fügen Sie nur die ID ein, keine ganze Adresse.`;
    case 'hidden':
      return `Dieser Text enthält unsichtbare Zeichen, zum Beispiel einen Zeilenumbruch oder ein breitenloses Leerzeichen. Geben Sie die ${name} ohne sie ein.`;
    case 'placeholder':
      return `Das ist ein Platzhalter aus einem Beispiel. Ersetzen Sie ihn durch die ${name}.`;
    case 'several':
      return `Das sieht nach mehr als einer ${name} aus. Geben Sie nur eine ein.`;
    case 'api-key':
      return `Das sieht wie ein API-Schlüssel aus und wurde deshalb nicht gespeichert. Geben Sie hier die ${name} ein.`;
  }
};

/** Why no address is made of a stored ID. */
export const badId: typeof english.badId = {
  campaign: {
    title: 'Die Kampagnen-ID dieses Entwurfs kann nicht verwendet werden',
    help: 'Es wurde nichts gesendet: Die ID könnte zu einer anderen Adresse auf dem Server führen. Duplizieren Sie den Entwurf und geben Sie die richtige ID ein.',
  },
  list: {
    title: 'Diese ID der Empfängerliste kann nicht verwendet werden',
    help: 'Es wurde nichts gesendet: Die ID könnte zu einer anderen Adresse auf dem Server führen. Geben Sie nur die ID ein, ohne / oder unsichtbare Zeichen.',
  },
};

export const identifiers: typeof english.identifiers = {
  issue: idIssueTexts,
  use: (id) => `${id} verwenden`,
};
