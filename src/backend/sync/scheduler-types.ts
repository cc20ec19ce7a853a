import type { OutboxList } from '@domain/sync/outbox';
import type { ReceiptSummary } from '@domain/sync/outcome';
import type { OutwardAccess } from '../connections/access';
import type { Rates } from '../kathan/rates';
import type { DeliverDeps } from './attempt/attempt';
import type { UnderWay } from './campaign-locks';

/** What the user is to know though they look elsewhere. */
export type Attention =
  /** An update needs the user; `draftId` leads to it. */
  | { readonly kind: 'needs-person'; readonly draftId: string | null }
  /** Everything that waited while there was no network has left. */
  | { readonly kind: 'emptied'; readonly sent: number };

export interface EngineDeps extends DeliverDeps {
  readonly access: OutwardAccess;
  readonly underWay: UnderWay;
  readonly rates: Rates;
  /** What the system says about the network. */
  readonly online: () => boolean;
  /** Whether a server answers anything at all to a request that carries nothing. Never rejects. */
  readonly probe: (baseUrl: string) => Promise<boolean>;
  /** Runs work once after so many milliseconds, unless the answer is called before. */
  readonly after: (ms: number, work: () => void) => () => void;
  readonly notify: (attention: Attention) => void;
  readonly onMistake: (where: string, error: unknown) => void;
  /** How many campaigns are sent to at once; 4 otherwise. */
  readonly parallel?: number;
}

export interface Engine {
  /** Begins, with what the last session left. */
  readonly start: () => void;
  /** Begins nothing any more, and resolves when what is on its way has ended. */
  readonly stop: () => Promise<void>;
  /** Something in the queue or around it changed: look at it again. */
  readonly wake: () => void;
  /**
   * Tries an update (`null`: all of them) at once, whatever it waits for but a conflict or a
   * decision.
   */
  readonly sendNow: (id: string | null) => void;
  /** The system says that the network came or went, or the computer woke up. */
  readonly networkChanged: () => void;
  /** A connection has another address: nothing is known of the server there. */
  readonly addressChanged: (connectionId: string) => void;
  readonly credentialsChanged: (connectionId: string) => void;
  /** A connection's credentials can be read now, or any connection's (`null`). */
  readonly keychainOpened: (connectionId: string | null) => void;
  /** A push of the user's own has ended. */
  readonly pushed: (connectionId: string, receipt: ReceiptSummary | null) => void;
  /** How many updates it is sending. */
  readonly sending: () => number;
  readonly facts: () => Pick<OutboxList, 'unreachable' | 'limited'>;
}
