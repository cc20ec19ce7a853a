import type { CommandOutput } from '@contract/index';
import { networkReasonSchema } from '@domain/errors/errors';
import { text } from '../../kernel/text';
import { timeOfDay } from '../../kernel/time/time-of-day';
import type { Tone } from '../../ui/control';

const strings = text.connections.test;

/** The outcome of a connection test as a sentence that says what to do. */
export function describeTest(outcome: CommandOutput<'connections.test'>): {
  readonly tone: Tone;
  readonly label: string;
} {
  switch (outcome.kind) {
    case 'accepted':
      return { tone: 'good', label: strings.accepted(outcome.userId) };
    case 'key-refused':
      return { tone: 'bad', label: strings.refused(outcome.status, outcome.detail) };
    case 'not-this-api':
      return { tone: 'bad', label: strings.notThisApi(outcome.status) };
    case 'rate-limited':
      return {
        tone: 'changed',
        label: strings.rateLimited(outcome.retryAt === null ? null : timeOfDay(outcome.retryAt)),
      };
    case 'server-error':
      return { tone: 'changed', label: strings.serverError(outcome.status) };
    case 'network': {
      const reason = networkReasonSchema.safeParse(outcome.reason);
      return { tone: 'changed', label: strings.network[reason.success ? reason.data : 'failed'] };
    }
  }
}
