import type { Outcome } from '@domain/sync/outcome';
import type { Trouble } from '../../../../integration/outbox/server';
import { DRAFTS, type Field } from '../../../../integration/outbox/support/outbox-model';
import { refused } from '../arbitraries';
import { START, type Values } from './values';

/** A server in memory that has one campaign for each draft, and fails as it is told. */
export class ModelServer {
  isReachable = true;
  /** Each PATCH that was applied, oldest first. */
  readonly taken: { campaignId: string; body: Values }[] = [];
  readonly #values = new Map<string, Values>(DRAFTS.map(({ campaignId }) => [campaignId, START]));
  #troubles: { readonly trouble: Trouble; readonly method: string }[] = [];

  valuesOf(campaignId: string): Values {
    return this.#values.get(campaignId) ?? {};
  }

  /** A change that is not ours. */
  change(campaignId: string, field: Field, value: string): void {
    this.#values.set(campaignId, { ...this.valuesOf(campaignId), [field]: value });
  }

  addTrouble(trouble: Trouble, method: string): void {
    this.#troubles.push({ trouble, method });
  }

  endTroubles(): void {
    this.#troubles = [];
  }

  /** `now`: Unix time in milliseconds. */
  get(now: number): Outcome {
    return this.#request('GET', now, () => undefined);
  }

  /** `now`: Unix time in milliseconds. */
  patch(campaignId: string, body: Values, now: number): Outcome {
    return this.#request('PATCH', now, () => {
      this.#values.set(campaignId, { ...this.valuesOf(campaignId), ...body });
      this.taken.push({ campaignId, body });
    });
  }

  #request(method: string, now: number, apply: () => void): Outcome {
    if (!this.isReachable) return { kind: 'no-answer', reason: 'offline', sent: 'no' };
    const trouble = this.#nextTrouble(method);
    switch (trouble?.kind) {
      case 'status': {
        const seconds = trouble.headers?.['retry-after'];
        const retryAt = seconds === undefined ? null : new Date(now + Number(seconds) * 1000).toISOString();
        return refused(trouble.status, retryAt);
      }
      case 'reset':
        return { kind: 'no-answer', reason: 'reset', sent: 'maybe' };
      case 'lost':
        apply();
        return { kind: 'no-answer', reason: 'reset', sent: 'maybe' };
      case undefined:
        apply();
        return { kind: 'verified' };
    }
  }

  #nextTrouble(method: string): Trouble | undefined {
    const found = this.#troubles.find((one) => one.method === method);
    this.#troubles = this.#troubles.filter((one) => one !== found);
    return found?.trouble;
  }
}
