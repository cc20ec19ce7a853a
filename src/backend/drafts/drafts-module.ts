import type { BackendModule } from '../ipc/handlers';
import { draftHandlers } from './handlers';
import { organisingHandlers } from './organising-handlers';
import { refreshHandlers } from './refresh-handlers';
import { stepHandlers } from './step-handlers';

type DraftsCommand =
  | keyof ReturnType<typeof draftHandlers>
  | keyof ReturnType<typeof organisingHandlers>
  | keyof ReturnType<typeof refreshHandlers>
  | keyof ReturnType<typeof stepHandlers>;

type DraftsServices = Parameters<typeof draftHandlers>[0] &
  Parameters<typeof organisingHandlers>[0] &
  Parameters<typeof refreshHandlers>[0] &
  Parameters<typeof stepHandlers>[0];

/** Drafts with their undo steps, tags and notes, and reading their campaigns again. */
export function createDrafts(services: DraftsServices): BackendModule<DraftsCommand> {
  return {
    handlers: {
      ...draftHandlers(services),
      ...organisingHandlers(services),
      ...refreshHandlers(services),
      ...stepHandlers(services),
    },
  };
}
