import type { Page } from '@playwright/test';

/** An update to be queued: one field of a sample campaign. */
export interface Queued {
  readonly campaignId: string;
  readonly campaignText: string;
  readonly field: string;
  readonly value: string | number;
}

/**
 * Makes drafts and queues them by the bridge, as fast as it goes: many of them are no test of the
 * form.
 */
export function queueDrafts(page: Page, connectionId: string, all: readonly Queued[]): Promise<void> {
  return page.evaluate(
    async ({ connectionId, all }) => {
      interface Draft {
        readonly id: string;
        readonly revision: number;
      }
      type Answer = { readonly ok: true; readonly value: Draft } | { readonly ok: false; readonly error: unknown };
      type Command = (input: unknown) => Promise<Answer>;
      const bridge = (window as unknown as Record<string, Record<string, Command>>)['campaignDesk'] ?? {};
      const call = async (name: string, input: unknown): Promise<Draft> => {
        const answer = await bridge[name]?.(input);
        if (answer?.ok !== true) throw new Error(`${name}: ${JSON.stringify(answer)}`);
        return answer.value;
      };
      for (const { campaignId, campaignText, field, value } of all) {
        const { id: draftId } = await call('drafts.create', { kind: 'typed', connectionId, campaignId, campaignText });
        const { revision } = await call('drafts.edit', { draftId, field, edit: { kind: 'value', value } });
        await call('outbox.enqueue', { draftId, revision, runningConfirmed: true });
      }
    },
    { connectionId, all },
  );
}

/** The connection in use. */
export function activeConnection(page: Page): Promise<string> {
  return page.evaluate(async () => {
    interface Listed {
      readonly value: { readonly activeConnectionId: string };
    }
    const bridge =
      (window as unknown as Record<string, Record<string, (input: unknown) => Promise<Listed>>>)['campaignDesk'] ?? {};
    const listed = await bridge['connections.list']?.({});
    return listed?.value.activeConnectionId ?? '';
  });
}
