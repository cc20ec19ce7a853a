import type { CommandInput } from '@contract/index';
import type { Draft } from '@domain/draft/draft';
import type { AppError } from '@domain/errors/errors';
import type { Bridge } from '../kernel/bridge';

export type TypedDraft = Extract<CommandInput<'drafts.create'>, { kind: 'typed' }>;

export interface FailedDraft {
  readonly campaignId: string;
  readonly error: AppError;
}

/**
 * Creates a draft for each input and reports each one. Goes on after an error: `failed` has the
 * inputs that got no draft, with their errors.
 */
export async function createDrafts(
  bridge: Bridge,
  inputs: readonly TypedDraft[],
  oncreated: (draft: Draft) => void,
): Promise<{ readonly ids: readonly string[]; readonly failed: readonly FailedDraft[] }> {
  const failed: FailedDraft[] = [];
  const ids: string[] = [];
  for (const input of inputs) {
    const made = await bridge.call('drafts.create', input);
    if (made.ok) {
      oncreated(made.value);
      ids.push(made.value.id);
    } else failed.push({ campaignId: input.campaignId, error: made.error });
  }
  return { ids, failed };
}
