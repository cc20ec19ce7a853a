import type { BackendModule } from '../ipc/handlers';
import { pushHandlers } from './push-handlers';
import { reviewHandlers } from './review-handlers';

type PushCommand = 'push.now' | 'review.request' | 'review.copy';

type PushServices = Parameters<typeof pushHandlers>[0] & Parameters<typeof reviewHandlers>[0];

/** What a draft sends, and sending it at once. */
export function createPush(services: PushServices): BackendModule<PushCommand> {
  return { handlers: { ...pushHandlers(services), ...reviewHandlers(services) } };
}
