import type { commandNotes as english } from '../en/command-notes';
import { fieldTexts } from './fields';

/** What a draft does not get from a pasted command, one sentence each. */
export const commandNotes: typeof english = (note) => {
  switch (note.kind) {
    case 'unknown-key':
      return note.suggestion === null
        ? `„${note.key}“ ist kein Feld, das sich aktualisieren lässt.`
        : `„${note.key}“ ist kein Feld, das sich aktualisieren lässt. Meinten Sie „${note.suggestion}“?`;
    case 'read-only-key':
      return `„${note.key}“ wird vom Server gesetzt und lässt sich nicht aktualisieren.`;
    case 'repeated-key':
      return `Der Inhalt setzt dieses Feld mehrfach. Verwendet wird das letzte, „${note.key}“.`;
    case 'left-out':
      return `„${fieldTexts[note.field].label}“ wurde ausgelassen: ${note.source} ist ein Platzhalter oder eine Variable.`;
    case 'method':
      return `Der Befehl verwendet ${note.method}. Ein Entwurf wird immer mit PATCH gesendet.`;
    case 'unused-option':
      return `${note.option} kann nicht Teil eines Entwurfs sein.`;
    case 'unknown-option':
      return `${note.option} ist keine cURL-Option. Zwischen einer Option und ihrem Wert ist ein Leerzeichen nötig.`;
    case 'variable':
      return `${note.source} ist eine Variable, die nur Ihre Shell kennt.`;
    case 'placeholder-id':
      return `${note.source} ist ein Platzhalter. Geben Sie die ID der Kampagne oben ein.`;
  }
};
