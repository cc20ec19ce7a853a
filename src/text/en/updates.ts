import type { UpdateFailure } from '@domain/updates/failure';
import type { InstallationKind } from '@domain/updates/installation';
import type { Refusal } from '@domain/updates/metadata';
import type { ModeControl } from '@domain/updates/mode';
import { outcomes } from './outcomes';

const REFUSALS: Record<Refusal, string> = {
  unsigned: 'The update isn’t signed, so it was refused.',
  'bad-signature': 'The update’s signature isn’t valid, so it was refused. Someone may have changed it.',
  unreadable: 'The update’s description can’t be read, so it was refused.',
  expired: 'The update information has expired, so it was refused. There may be a newer version that you aren’t shown.',
  rollback: 'The offered version is older than yours, so it was refused.',
  replay: 'The offered version is older than one that was offered before, so it was refused.',
  'no-package': 'The new version has no package for this computer.',
  tampered: 'The downloaded file isn’t the one that was signed, so it was deleted.',
};

const CONTROLS: Record<Exclude<ModeControl, 'user'>, string> = {
  policy: 'Set by your administrator.',
  'broken-policy': 'Your administrator’s policy file can’t be read, so updates are off.',
  environment: 'Set by the environment variable CAMPAIGN_DESK_UPDATES.',
  build: 'This build has no source of updates. Get new versions where you got this one.',
};

const HOW_TO_GET: Record<InstallationKind, string> = {
  appimage: '',
  windows: '',
  macos: '',
  apt: 'Install it with your package manager: sudo apt update && sudo apt install campaign-desk',
  dnf: 'Install it with your package manager, such as: sudo dnf upgrade campaign-desk',
  unpacked: 'Download it where you got this one.',
};

/** Updates of the app: the settings section and the notice that asks. */
export const updates = {
  title: 'Updates',
  check: 'Check for updates',
  checkHint: 'Once a day, the app asks the update server for a new version. It sends nothing about you or your data.',
  install: 'Install updates automatically',
  installHint: 'New versions are downloaded in the background and installed when you quit.',
  checkNow: 'Check now',
  download: 'Download',
  tryAgain: 'Try again',
  restart: 'Restart to update',
  waitsForPush:
    'A campaign update is being sent, so the app didn’t restart. Press Restart to update again when it has a result.',
  notes: 'Release notes',
  controls: CONTROLS,
  howToGet: HOW_TO_GET,
  lastCheck: (time: string): string => `Last check: ${time}`,
  workOffline: 'You’re working offline, so the app doesn’t check.',
  checking: 'Checking…',
  current: 'You have the newest version.',
  available: (version: string): string => `Version ${version} is available.`,
  downloading: (version: string): string => `Downloading version ${version}…`,
  paused: (version: string): string => `The download of version ${version} waits until your campaign updates are sent.`,
  progress: 'Download',
  ready: (version: string): string => `Version ${version} is ready. It’s installed when you quit.`,
  refused: REFUSALS,
  failedTitle: {
    check: 'The app couldn’t check for updates',
    download: 'The new version couldn’t be downloaded',
    install: 'The new version couldn’t be installed',
  },
  failure: (failure: UpdateFailure): string => {
    switch (failure.kind) {
      case 'network':
        return `${outcomes.noResponse(failure.reason)}. Check the network, then try again.`;
      case 'server':
        return `The update server answered with status ${String(failure.status)}. Try again later.`;
      case 'disk-full':
        return 'The disk is full. Free some space, then try again.';
      case 'read-only':
        return 'The app’s folder can’t be written to. Move the app to a folder of yours, then try again.';
      case 'disk':
        return 'A file couldn’t be read or written. Try again.';
      case 'interrupted':
        return 'The installation was interrupted. Try again.';
      case 'tampered':
        return 'The downloaded file had changed. Download it again.';
      case 'failed':
        return 'Something unexpected happened. Try again.';
    }
  },
  stillWhole: 'You can keep using this version.',
  askTitle: 'Check for updates?',
  ask: 'The app can ask for new versions once a day and install them when you quit. You can change this in Settings.',
  turnOn: 'Turn on',
  keepOff: 'Keep off',
};
