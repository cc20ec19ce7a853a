import type { Draft } from '@domain/draft/draft';
import type { AppError } from '@domain/errors/errors';
import type { ScheduleKeys } from '@domain/fields/request-keys';
import type { PlaceholderStyle } from '@domain/text/placeholders';
import type { Bridge } from '../kernel/bridge';
import type { After } from '../kernel/timers/write-behind';
import type { Review, ReviewInput } from './review/review';

/** What a draft on the screen needs of the page around it. */
export interface OpenDraftDeps {
  readonly bridge: Bridge;
  /** Marks the writes of this page, whose `changed` events need no reading. */
  readonly writer: string;
  readonly after: After;
  readonly now: () => Date;
  /** How placeholders are written, which is a setting. */
  readonly placeholderStyle: () => PlaceholderStyle;
  /** How times are named in requests of a connection. */
  readonly scheduleKeys: (connectionId: string | null) => ScheduleKeys;
  /** Reviews a draft with large texts in another thread. */
  readonly reviewElsewhere: (input: ReviewInput) => Promise<Review>;
  /** Called after each commit of this page, with the draft after it. */
  readonly saved: (draft: Draft) => void;
  /** Something could not be read that is shown beside the draft. */
  readonly failed: (error: AppError) => void;
}
