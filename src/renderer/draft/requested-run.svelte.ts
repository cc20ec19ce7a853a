import type { Bridge } from '../kernel/bridge';

/**
 * Something that a page asks main for by a request, which says how far it is and can be cancelled.
 */
export class RequestedRun {
  readonly #bridge: Bridge;
  #request: string | null = null;

  isRunning = $state.raw(false);
  /** What share is done, from 0 to 1; null: it is not known. */
  share = $state.raw<number | null>(null);

  constructor(bridge: Bridge) {
    this.#bridge = bridge;
  }

  /** Asks for something; what was asked for before goes on, but is not followed any more. */
  async run<T>(ask: (request: string) => Promise<T>): Promise<T> {
    const request = crypto.randomUUID();
    this.#request = request;
    this.isRunning = true;
    this.share = null;
    const stopListening = this.#bridge.on('progress', (progress) => {
      if (progress.request === this.#request) this.share = progress.share;
    });
    try {
      return await ask(request);
    } finally {
      stopListening();
      if (request === this.#request) this.#end();
    }
  }

  /** Has main give up what is under way. */
  cancel(): void {
    const request = this.#request;
    this.#end();
    if (request !== null) void this.#bridge.call('recipients.cancel', { request });
  }

  /** Whether a request is the newest, and was not cancelled here. */
  isNewest(request: string): boolean {
    return request === this.#request;
  }

  #end(): void {
    this.#request = null;
    this.isRunning = false;
  }
}
