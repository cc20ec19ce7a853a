import { nextUpdateState, type UpdateEvent, type UpdateState } from '@domain/updates/state';
import type { Clock } from '../system/clock';

/** The least time between two reports of how far a download is, in milliseconds. */
const MIN_REPORT_INTERVAL_MS = 200;

/** How far an update is. Each change is reported, but the bytes of a download only now and then. */
export class UpdateProgress {
  readonly #clock: Pick<Clock, 'elapsed'>;
  readonly #onChange: () => void;
  #state: UpdateState = { kind: 'idle' };
  #reportedAt = -Infinity;

  constructor(clock: Pick<Clock, 'elapsed'>, onChange: () => void) {
    this.#clock = clock;
    this.#onChange = onChange;
  }

  get state(): UpdateState {
    return this.#state;
  }

  dispatch(event: UpdateEvent): void {
    const next = nextUpdateState(this.#state, event);
    if (next === this.#state) return;
    this.#state = next;
    const isTooSoon = this.#clock.elapsed() - this.#reportedAt < MIN_REPORT_INTERVAL_MS;
    if (event.kind !== 'received' || !isTooSoon) this.report();
  }

  report(): void {
    this.#reportedAt = this.#clock.elapsed();
    this.#onChange();
  }
}
