import { onTestFinished } from 'vitest';
import type { Fetch } from '@backend/kathan/transport';
import type { EventPayload } from '@contract/index';
import type { Result } from '@domain/errors/errors';
import type { UploadTarget } from '@domain/uploads/upload';
import type { UploadOutcome, UploadProgress } from '@domain/uploads/upload-outcome';
import type { FaultInput } from '@sandbox/faults/faults';
import { type Sandbox, startSandbox } from '@sandbox/server/server';
import { KEY, USER } from '../../support/test-backend';
import { createRecipientsBackend, type RecipientsBackend } from './recipients-backend';

export interface UploadBackend extends RecipientsBackend {
  readonly sandbox: Sandbox;
  readonly upload: (target: UploadTarget) => Promise<Result<UploadOutcome>>;
  /** The bodies that reached the server, in the order of their requests. */
  readonly bodies: string[];
  /** What was reported of the progress of uploads. */
  readonly reported: UploadProgress[];
  readonly fault: (...faults: FaultInput[]) => Promise<void>;
}

/** Another way to a server than straight to the sandbox, and who hears of the progress at once. */
interface UploadOptions {
  readonly baseUrl?: string;
  readonly fetch?: Fetch;
  readonly onProgress?: (progress: UploadProgress) => void;
}

/**
 * Node's `fetch`, for a transport that reports how much has gone out: half of the body, and then
 * all of it.
 */
export const reportingFetch: Fetch = (url, init) => {
  const bytes = init.body?.byteLength ?? 0;
  init.onSent?.(Math.floor(bytes / 2));
  init.onSent?.(bytes);
  return fetch(url, init);
};

/** A draft with two recipients, and a sandbox that it can be uploaded to. */
export async function createUploadBackend({
  baseUrl,
  fetch: transport,
  onProgress,
}: UploadOptions = {}): Promise<UploadBackend> {
  const bodies: string[] = [];
  const reported: UploadProgress[] = [];
  const sandbox = await startSandbox({
    apiKey: KEY,
    userId: USER,
    onRequest: ({ rawBody }) => bodies.push(rawBody),
  });
  onTestFinished(() => sandbox.close());
  const made = await createRecipientsBackend({
    ...(transport !== undefined && { fetch: transport }),
    timeLimits: { requestMs: 30_000 },
    onEvent: ({ name, ...payload }) => {
      if (name !== 'uploading') return;
      // The compiler does not join a name with its payload here.
      const progress = payload as EventPayload<'uploading'>;
      reported.push(progress);
      onProgress?.(progress);
    },
  });
  const { test, store, draftId } = made;
  const connectionId = await test.connect(baseUrl ?? sandbox.baseUrl, 'Test');
  store.drafts.assign(draftId, connectionId);
  store.recipients.add(draftId, [
    { phone: '+1 415 555 0100', metadata: '{"first_name":"Ada, \\"the\\" first","n":3}', assistantOverrides: '' },
    { phone: '+442079460018', metadata: '{"first_name":"=1+1"}', assistantOverrides: '{"voice":"calm"}' },
  ]);
  return {
    ...{ ...made, sandbox, bodies, reported },
    upload: (target) => {
      const revision = store.drafts.get(draftId)?.revision ?? -1;
      return test.call('recipients.uploadList', { draftId, revision, target });
    },
    fault: async (...faults) => {
      const reply = await fetch(`${sandbox.baseUrl}/__sandbox/faults`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${KEY}`, 'X-User-ID': USER, 'Content-Type': 'application/json' },
        body: JSON.stringify(faults),
      });
      if (!reply.ok) throw new Error(await reply.text());
    },
  };
}
