import type { CrashKind } from '@domain/crashes/crash';
import type { crashes as english } from '../en/crashes';
import { count } from './count';

const KINDS: Record<CrashKind, string> = {
  main: 'Campaign Desk wurde nicht ordnungsgemäß beendet',
  exception: 'Unerwarteter Fehler in Campaign Desk',
  page: 'Das Fenster ist abgestürzt und wurde neu geladen',
  'page-hung': 'Das Fenster reagierte nicht und wurde neu geladen',
  program: 'Ein Hintergrundprozess ist abgestürzt',
};

const KEPT = 'Ein Bericht wurde auf diesem Computer abgelegt. Es wurde nichts gesendet.';

const NOTICES: Record<CrashKind, string> = {
  main: `Vielleicht ist die App abgestürzt, oder der Computer wurde ausgeschaltet. Ihre gespeicherten Entwürfe sind sicher. ${KEPT}`,
  exception: `Ihre gespeicherten Entwürfe sind sicher. ${KEPT}`,
  page: `Ihre gespeicherten Entwürfe sind sicher. ${KEPT}`,
  'page-hung': `Ihre gespeicherten Entwürfe sind sicher. ${KEPT}`,
  program: `Woran er gearbeitet hat, muss möglicherweise neu gestartet werden. ${KEPT}`,
};

/** Crash reports: the notice after a crash, and the list in Settings. */
export const crashes: typeof english = {
  title: 'Absturzberichte',
  lead: 'Sie bleiben auf diesem Computer und werden nie gesendet. Die neuesten 20 werden aufbewahrt.',
  none: 'Keine Abstürze aufgezeichnet.',
  columns: { at: 'Datum', what: 'Was geschah', version: 'Version', view: 'Anzeigen' },
  kinds: KINDS,
  view: 'Anzeigen',
  viewOf: (time) => `Absturzbericht vom ${time} anzeigen`,
  dialogTitle: 'Absturzbericht',
  dialogText:
    'Versionen und die letzten Zeilen des Protokolls, ohne API-Schlüssel, Kampagnen, Empfänger, Namen, Telefonnummern oder Ordnernamen. Es wird nichts gesendet.',
  report: 'Bericht',
  reading: 'Bericht wird gelesen…',
  copy: 'Kopieren',
  copied: 'Absturzbericht kopiert.',
  delete: 'Löschen',
  deleted: 'Absturzbericht gelöscht.',
  review: 'Ansehen',
  noticeTitle: (kind, time) => `${KINDS[kind]} (${time})`,
  notice: NOTICES,
  severalTitle: (reports) => count(reports, 'neuer Absturzbericht', 'neue Absturzberichte'),
  several:
    'Ihre gespeicherten Entwürfe sind sicher. Die Berichte wurden auf diesem Computer abgelegt. Es wurde nichts gesendet.',
};
