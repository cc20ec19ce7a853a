import type { ConsentReason } from '@domain/consent/consent-of-row';
import type { consentSentence as english } from '../en/consent-problems';
import { amount, count } from './count';

/** What Problems says about recipients without consent, after the name of the field. */
export const consentSentence: typeof english = (field, { reason, column, isHeldBack, ...counts }) => {
  const rest = isHeldBack
    ? 'Sie werden zurückgehalten und nicht gesendet.'
    : 'Die Hausregel warnt nur: Sie werden gesendet, wenn Sie sie nicht entfernen.';
  if (reason === 'not-marked') {
    return `${field}: Keine Spalte ist als Einwilligung markiert, also ist sie von keinem der ${count(counts.total, 'Empfänger', 'Empfänger')} bekannt. Wählen Sie darunter „Einwilligung…“. ${rest}`;
  }
  const some = `${amount(counts.count)} von ${count(counts.total, 'Empfänger', 'Empfängern')}`;
  return `${field}: ${some} ${clause(reason, counts.count === 1, column)}. ${rest}`;
};

function clause(reason: Exclude<ConsentReason, 'not-marked'>, isOne: boolean, column: string): string {
  const has = isOne ? 'hat' : 'haben';
  switch (reason) {
    case 'no':
      return `${isOne ? 'lehnt' : 'lehnen'} Anrufe in „${column}“ ab`;
    case 'blank':
      return `${has} keinen Wert in „${column}“`;
    case 'unknown':
      return `${has} in „${column}“ einen Wert ohne festgelegte Bedeutung: Wählen Sie unter den Empfängern „Einwilligung…“ und legen Sie sie fest`;
    case 'bad-date':
      return `${has} in „${column}“ einen Tag der Einwilligung, der nicht lesbar ist, zwei Tage meinen kann oder in der Zukunft liegt`;
    case 'no-date':
      return `${has} keinen Tag der Einwilligung, den die Hausregel verlangt`;
    case 'old':
      return `${has} vor längerer Zeit eingewilligt, als die Hausregel erlaubt`;
    case 'no-source':
      return `${has} keine Quelle der Einwilligung, die die Hausregel verlangt`;
  }
}
