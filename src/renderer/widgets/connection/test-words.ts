import type { CommandOutput } from '@contract/index';
import { networkReasonSchema } from '@domain/errors/errors';
import { text } from '../../kernel/text';
import { timeOfDay } from '../../kernel/time/time-of-day';
import type { Tone } from '../../ui/control';

const words = text.connections.test;

/** The outcome of a connection test as a sentence that says what to do. */
export function testWords(outcome: CommandOutput<'connections.test'>): { readonly tone: Tone; readonly words: string } {
  switch (outcome.kind) {
    case 'accepted':
      return { tone: 'good', words: words.accepted(outcome.userId) };
    case 'key-refused':
      return { tone: 'bad', words: words.refused(outcome.status, outcome.detail) };
    case 'not-this-api':
      return { tone: 'bad', words: words.notThisApi(outcome.status) };
    case 'rate-limited':
      return {
        tone: 'changed',
        words: words.rateLimited(outcome.retryAt === null ? null : timeOfDay(outcome.retryAt)),
      };
    case 'server-error':
      return { tone: 'changed', words: words.serverError(outcome.status) };
    case 'network': {
      const reason = networkReasonSchema.safeParse(outcome.reason);
      return { tone: 'changed', words: words.network[reason.success ? reason.data : 'failed'] };
    }
  }
}
