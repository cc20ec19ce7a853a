import type { Settings } from '@domain/settings/settings';
import type { InstallationKind } from '@domain/updates/installation';
import type { UpdateMode } from '@domain/updates/mode';
import type { UpdateStatus } from '@domain/updates/status';
import type { Fetch } from '../kathan/transport';
import type { Log, ReportUnexpectedError } from '../log/log';
import type { Clock } from '../system/clock';
import type { SelfInstaller } from './self-installer';
import type { UpdateSource } from './update-source';

/** How this build and this computer update the app. */
export interface UpdateSetup {
  /** Null in a build without updates. */
  readonly source: UpdateSource | null;
  readonly installation: InstallationKind;
  /** Null if the app cannot replace itself. */
  readonly installer: SelfInstaller | null;
  readonly arch: string;
  /** What the policy file says now. */
  readonly readPolicy: () => UpdateMode | 'broken' | null;
  readonly environment: UpdateMode | null;
}

export interface UpdaterDeps {
  readonly setup: UpdateSetup;
  readonly version: string;
  readonly platform: NodeJS.Platform;
  /** The data folder. */
  readonly folder: string;
  readonly fetch: Fetch;
  readonly clock: Clock;
  readonly random: () => number;
  readonly log: Log;
  readonly reportUnexpectedError: ReportUnexpectedError;
  readonly isOnline: () => boolean;
  /** Null if the settings cannot be read. */
  readonly readSettings: () => Pick<Settings, 'updates' | 'workOffline'> | null;
  /** Whether an update of a campaign is being sent. */
  readonly isSending: () => boolean;
  /** Resolves when none is. */
  readonly whenIdle: () => Promise<void>;
  /** Whether a push was ever confirmed by its server. */
  readonly hasPushed: () => boolean;
  readonly onStatus: (status: UpdateStatus) => void;
}
