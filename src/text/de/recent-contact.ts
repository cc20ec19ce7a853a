import type {
  contactSentence as englishContact,
  moreContactSentence as englishMore,
  recentContact as english,
} from '../en/recent-contact';
import { amount, count } from './count';

/** Recipients who are in other drafts, in the outbox, or were sent before. */
export const recentContact: typeof english = {
  title: 'Kürzlich kontaktiert',
  hint: 'Empfänger werden mit anderen Entwürfen, mit dem Postausgang und mit den Aktualisierungen verglichen, die in dieser Zeit gesendet wurden. Dieser Computer bewahrt die Nummern gesendeter Aktualisierungen mit ihren Belegen auf. Aus: Nichts wird verglichen, und keine weiteren Nummern werden aufbewahrt.',
  days: 'Warnen vor Empfängern, die gesendet wurden in den letzten',
  off: 'Aus',
  dayCount: (days) => count(days, 'Tag', 'Tagen'),
  filterGroup: (group, rows) => `${group === 'sent' ? 'Kürzlich gesendet' : 'In anderen Entwürfen'} ${amount(rows)}`,
  filter: (rows) => `Anderswo oder gesendet ${amount(rows)}`,
  filterSource: (name, rows) => `In „${name}“ ${amount(rows)}`,
  remove: (rows) => `${count(rows, 'Zeile', 'Zeilen')} entfernen`,
  ownList:
    'Die Empfänger der zugeordneten Liste kennt diese App nicht. Sie werden nicht mit anderen Entwürfen oder gesendeten Aktualisierungen verglichen.',
  unknownLists: (campaigns) =>
    `${count(campaigns, 'andere Kampagne verwendet', 'andere Kampagnen verwenden')} eine Empfängerliste auf dem Server. Diese App weiß nicht, wer darauf steht; das wird nicht verglichen.`,
  row: (kind, name) => {
    switch (kind) {
      case 'draft':
        return `Auch im Entwurf „${name}“`;
      case 'queued':
        return `Eingereiht in „${name}“`;
      case 'sent':
        return `Gesendet in „${name}“`;
      case 'own':
        return 'Gesendet in einer früheren Aktualisierung dieser Kampagne';
    }
  },
};

/** What Problems says about one source, after the name of the field. */
export const contactSentence: typeof englishContact = (field, { kind, name, daysAgo, ...counts }) => {
  const some = `${field}: ${share(counts)}`;
  const [is, was] = counts.count === 1 ? ['steht', 'wurde'] : ['stehen', 'wurden'];
  switch (kind) {
    case 'draft':
      return `${some} ${is} auch im Entwurf „${name}“.`;
    case 'queued':
      return `${some} ${is} auch in der eingereihten Aktualisierung von „${name}“.`;
    case 'sent':
      return `${some} ${was} ${ago(daysAgo)} in „${name}“ gesendet.`;
    case 'own':
      return `${some} ${was} ${ago(daysAgo)} in einer früheren Aktualisierung dieser Kampagne gesendet. Ob der Server sie dann noch einmal anruft, ist nicht dokumentiert.`;
  }
};

export const moreContactSentence: typeof englishMore = (field, { sources, ...counts }) =>
  `${field}: Empfänger stehen auch in ${count(sources, 'weiteren Quelle', 'weiteren Quellen')}. Insgesamt sind ${share(counts)} auch anderswo.`;

function share({ count: some, total }: { readonly count: number; readonly total: number }): string {
  return `${amount(some)} von ${count(total, 'Empfänger', 'Empfängern')}`;
}

const ago = (days: number): string => (days === 0 ? 'vor weniger als einem Tag' : `vor ${count(days, 'Tag', 'Tagen')}`);
