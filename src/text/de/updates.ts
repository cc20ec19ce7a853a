import type { InstallationKind } from '@domain/updates/installation';
import type { Refusal } from '@domain/updates/metadata';
import type { ModeControl } from '@domain/updates/mode';
import type { updates as english } from '../en/updates';
import { outcomes } from './outcomes';

const REFUSALS: Record<Refusal, string> = {
  unsigned: 'Das Update ist nicht signiert und wurde deshalb abgelehnt.',
  'bad-signature':
    'Die Signatur des Updates ist ungültig, deshalb wurde es abgelehnt. Möglicherweise hat es jemand verändert.',
  unreadable: 'Die Beschreibung des Updates kann nicht gelesen werden, deshalb wurde es abgelehnt.',
  expired:
    'Die Update-Informationen sind abgelaufen, deshalb wurden sie abgelehnt. Vielleicht gibt es eine neuere Version, die Ihnen nicht angezeigt wird.',
  rollback: 'Die angebotene Version ist älter als Ihre und wurde deshalb abgelehnt.',
  replay: 'Die angebotene Version ist älter als eine schon früher angebotene und wurde deshalb abgelehnt.',
  'no-package': 'Für diesen Computer gibt es kein Paket der neuen Version.',
  tampered: 'Die heruntergeladene Datei ist nicht die signierte und wurde deshalb gelöscht.',
};

const CONTROLS: Record<Exclude<ModeControl, 'user'>, string> = {
  policy: 'Von Ihrer Administration festgelegt.',
  'broken-policy':
    'Die Richtliniendatei Ihrer Administration kann nicht gelesen werden, daher sind Updates ausgeschaltet.',
  environment: 'Durch die Umgebungsvariable CAMPAIGN_DESK_UPDATES festgelegt.',
  build: 'Dieser Build hat keine Quelle für Updates. Neue Versionen erhalten Sie dort, woher Sie diese haben.',
};

const HOW_TO_GET: Record<InstallationKind, string> = {
  appimage: '',
  windows: '',
  macos: '',
  apt: 'Installieren Sie sie mit Ihrer Paketverwaltung: sudo apt update && sudo apt install campaign-desk',
  dnf: 'Installieren Sie sie mit Ihrer Paketverwaltung, zum Beispiel: sudo dnf upgrade campaign-desk',
  unpacked: 'Laden Sie sie dort herunter, woher Sie diese haben.',
};

/** Updates of the app: the settings section and the notice that asks. */
export const updates: typeof english = {
  title: 'Updates',
  check: 'Nach Updates suchen',
  checkHint:
    'Einmal am Tag fragt die App den Update-Server nach einer neuen Version. Über Sie und Ihre Daten sendet sie nichts.',
  install: 'Updates automatisch installieren',
  installHint: 'Neue Versionen werden im Hintergrund geladen und beim Beenden installiert.',
  checkNow: 'Jetzt suchen',
  download: 'Herunterladen',
  tryAgain: 'Erneut versuchen',
  restart: 'Zum Update neu starten',
  waitsForPush:
    'Gerade wird eine Aktualisierung einer Kampagne gesendet, daher wurde die App nicht neu gestartet. Drücken Sie erneut „Zum Update neu starten“, sobald das Ergebnis da ist.',
  notes: 'Versionshinweise',
  controls: CONTROLS,
  howToGet: HOW_TO_GET,
  lastCheck: (time) => `Letzte Suche: ${time}`,
  workOffline: 'Sie arbeiten offline, daher sucht die App nicht.',
  checking: 'Wird gesucht…',
  current: 'Sie haben die neueste Version.',
  available: (version) => `Version ${version} ist verfügbar.`,
  downloading: (version) => `Version ${version} wird heruntergeladen…`,
  paused: (version) => `Der Download von Version ${version} wartet, bis Ihre Kampagnen-Aktualisierungen gesendet sind.`,
  progress: 'Download',
  ready: (version) => `Version ${version} ist bereit. Sie wird beim Beenden installiert.`,
  refused: REFUSALS,
  failedTitle: {
    check: 'Die App konnte nicht nach Updates suchen',
    download: 'Die neue Version konnte nicht heruntergeladen werden',
    install: 'Die neue Version konnte nicht installiert werden',
  },
  failure: (failure) => {
    switch (failure.kind) {
      case 'network':
        return `${outcomes.noResponse(failure.reason)}. Prüfen Sie das Netzwerk und versuchen Sie es erneut.`;
      case 'server':
        return `Der Update-Server antwortete mit Status ${String(failure.status)}. Versuchen Sie es später erneut.`;
      case 'disk-full':
        return 'Der Datenträger ist voll. Geben Sie Speicherplatz frei und versuchen Sie es erneut.';
      case 'read-only':
        return 'In den Ordner der App kann nicht geschrieben werden. Verschieben Sie die App in einen eigenen Ordner und versuchen Sie es erneut.';
      case 'disk':
        return 'Eine Datei konnte nicht gelesen oder geschrieben werden. Versuchen Sie es erneut.';
      case 'interrupted':
        return 'Die Installation wurde unterbrochen. Versuchen Sie es erneut.';
      case 'tampered':
        return 'Die heruntergeladene Datei wurde verändert. Laden Sie sie erneut herunter.';
      case 'failed':
        return 'Etwas Unerwartetes ist geschehen. Versuchen Sie es erneut.';
    }
  },
  stillWhole: 'Sie können diese Version weiterhin verwenden.',
  askTitle: 'Nach Updates suchen?',
  ask: 'Die App kann einmal am Tag nach neuen Versionen fragen und sie beim Beenden installieren. Das lässt sich in den Einstellungen ändern.',
  turnOn: 'Einschalten',
  keepOff: 'Nicht einschalten',
};
