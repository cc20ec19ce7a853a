import type { OutboxList } from '@domain/sync/outbox';
import type { ReceiptSummary } from '@domain/sync/outcome';
import type { OutwardAccess } from '../connections/outward-access';
import type { RateLimits } from '../kathan/rates';
import type { AttemptDeps } from './attempt/attempt';
import type { CampaignLocks } from './campaign-locks';

/** What a notification tells a user who looks elsewhere. */
export type Attention =
  /** An update needs the user; `draftId` leads to it. */
  | { readonly kind: 'needs-attention'; readonly draftId: string | null }
  /** Everything that waited for the network was sent. */
  | { readonly kind: 'emptied'; readonly sent: number };

export interface SchedulerDeps extends AttemptDeps {
  readonly access: OutwardAccess;
  readonly campaignLocks: CampaignLocks;
  readonly rates: RateLimits;
  /** What the system says about the network. */
  readonly online: () => boolean;
  /** Returns whether a server responds at all to a request without credentials. Never rejects. */
  readonly probe: (baseUrl: string) => Promise<boolean>;
  /** Runs work once after so many milliseconds; the returned function cancels it. */
  readonly after: (ms: number, work: () => void) => () => void;
  readonly notify: (attention: Attention) => void;
  readonly reportUnexpectedError: (where: string, error: unknown) => void;
  /** How many campaigns are sent side by side; 4 by default. */
  readonly parallel?: number;
}

export interface Scheduler {
  /** Starts, and recovers what the last session left. */
  readonly start: () => void;
  /** Starts no attempt any more; resolves when the running ones have ended. */
  readonly stop: () => Promise<void>;
  /** Something in the queue or around it changed. */
  readonly wake: () => void;
  /** Sends one update, or all (`null`), now and even if paused. Held ones and conflicts stay. */
  readonly sendNow: (id: string | null) => void;
  /** The system's network came or went, or the computer woke up. */
  readonly networkChanged: () => void;
  /** A connection has another address, so nothing is known about its server. */
  readonly addressChanged: (connectionId: string) => void;
  readonly credentialsChanged: (connectionId: string) => void;
  /** The keychain can be read for a connection, or for all of them (`null`). */
  readonly keychainOpened: (connectionId: string | null) => void;
  readonly pushed: (connectionId: string, receipt: ReceiptSummary | null) => void;
  /** How many updates are being sent. */
  readonly sending: () => number;
  readonly facts: () => Pick<OutboxList, 'unreachable' | 'limited'>;
}
