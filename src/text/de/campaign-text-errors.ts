import type { campaignTextErrors as english } from '../en/campaign-text-errors';

const PASTE_BODY = 'Fügen Sie das JSON selbst nach --data ein, in einfachen Anführungszeichen.';

/**
 * Why no draft can be created from a pasted text. `detail` is what the text names; `place` is where
 * it is, in brackets, or empty.
 */
export const campaignTextErrors: typeof english = (reason, detail, place) => {
  const unread = `Dieser Text kann nicht gelesen werden${place}`;
  switch (reason) {
    case 'not-json':
      return {
        title: unread,
        help: 'Fügen Sie die ganze API-Antwort ein, von der ersten { bis zur letzten }, oder leeren Sie das Feld und geben Sie nur die ID ein.',
      };
    case 'not-a-campaign':
      return {
        title: unread,
        help: 'Das JSON einer Kampagne hat eine "id". Fügen Sie eine ganze API-Antwort ein oder leeren Sie das Feld und geben Sie nur die ID ein.',
      };
    case 'other-id':
      return {
        title: 'Dieser Text gehört zu einer anderen Kampagne als die ID oben',
        help: 'Korrigieren Sie die ID oder leeren Sie sie, um die ID aus dem Text zu verwenden.',
      };
    case 'no-id':
      return { title: 'Der Text enthält keine Kampagnen-ID', help: 'Geben Sie sie oben ein.' };
    case 'bad-id':
      return {
        title: 'Die Kampagnen-ID kann nicht verwendet werden',
        help: 'Sie enthält / oder \\, nur Punkte oder unsichtbare Zeichen. Prüfen Sie die ID.',
      };
    case 'placeholder-id':
      return {
        title: `Die Kampagnen-ID im Text ist ein Platzhalter (${detail})`,
        help: 'Geben Sie die ID der Kampagne oben ein.',
      };
    case 'sample-response':
      return {
        title: 'Das ist ein Beispiel aus der Dokumentation, keine Kampagne',
        help: `Seine "id" ist ${detail}. Fügen Sie eine API-Antwort ein oder leeren Sie das Feld und geben Sie nur die ID ein.`,
      };
    case 'no-curl':
      return {
        title: unread,
        help: 'Fügen Sie einen cURL-Befehl wie auf der API-Seite ein: PATCH, eine Adresse mit /campaign/ und der ID sowie --data. Prüfen Sie, ob jedes Anführungszeichen geschlossen ist.',
      };
    case 'several-requests':
      return {
        title: `Der Text enthält ${detail} Anfragen`,
        help: 'Ein Entwurf ändert eine Kampagne. Wählen Sie die Anfrage, die verwendet werden soll.',
      };
    case 'loose-lines':
      return {
        title: `Zeilen, die wie Optionen aussehen, gehören nicht zum Befehl${place}`,
        help: 'Eine Shell würde sie als eigene Befehle ausführen. Verbinden Sie die Zeilen oder entfernen Sie sie.',
      };
    case 'other-tool':
      return {
        title: `Befehle für ${detail} werden nicht unterstützt`,
        help: 'Fügen Sie einen cURL-Befehl oder das JSON der Kampagne ein.',
      };
    case 'body-in-file':
      return {
        title: `Der Inhalt steht in ${detail}: Fügen Sie dessen Text ein`,
        help: `Der Befehl enthält nur den Namen der Datei. ${PASTE_BODY}`,
      };
    case 'body-in-variable':
      return {
        title: `Der Inhalt steht in ${detail}, und das kennt nur Ihre Shell`,
        help: PASTE_BODY,
      };
    case 'body-from-program':
      return {
        title:
          detail === '' ? 'Der Inhalt kommt von der Standardeingabe' : `Der Inhalt kommt aus der Ausgabe von ${detail}`,
        help: PASTE_BODY,
      };
    case 'body-as-form':
      return {
        title: `${detail} sendet ein Formular oder eine Datei, kein JSON`,
        help: 'Kampagnen werden mit JSON aktualisiert. Verwenden Sie --data mit dem JSON in einfachen Anführungszeichen.',
      };
    case 'body-in-query':
      return {
        title: 'Der Befehl sendet seine Daten in der Adresse (--get), nicht als Inhalt',
        help: 'Entfernen Sie -G oder --get.',
      };
    case 'hidden-secret':
      return {
        title: 'Die Werte der Kampagne enthalten einen verborgenen API-Schlüssel oder eine verborgene Benutzer-ID',
        help: 'Der Platzhalter „hidden_in_app_…“ würde genau so gesendet. Entfernen Sie ihn aus dem Text.',
      };
    case 'command-too-long':
      return {
        title: 'Dieser Befehl ist länger als 100.000 Zeichen',
        help: 'Er wurde nicht gelesen. Entfernen Sie die Empfänger und importieren Sie sie aus einer Datei oder kürzen Sie die Texte.',
      };
    case 'too-much':
      return {
        title: unread,
        help: 'Ein Wert ist zu groß zum Speichern: zu viele Schlüssel, zu viele Ebenen oder ein zu langer Text. Fügen Sie eine kleinere Kampagne ein.',
      };
    case 'repeated-key':
      return {
        title: `Der Schlüssel „${detail}“ kommt mehrfach vor${place}`,
        help: 'Behalten Sie nur einen davon, damit klar ist, welchen Wert Sie meinen.',
      };
    case 'several-bodies':
      return {
        title: `Der Befehl hat ${detail} Inhalte`,
        help: 'cURL würde sie mit & verbinden, und das ist kein gültiges JSON. Behalten Sie nur ein --data.',
      };
  }
};
