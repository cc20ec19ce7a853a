import { join } from 'node:path';
import { afterEach } from 'vitest';
import { createOutwardAccess } from '@backend/connections/access';
import { createVault } from '@backend/credentials/vault';
import { createClient } from '@backend/kathan/client';
import { createRateLimits } from '@backend/kathan/rates';
import type { Fetch } from '@backend/kathan/transport';
import { uploadHandlers } from '@backend/recipients/lists/upload-handlers';
import { ok, type Result } from '@domain/errors/errors';
import type { UploadOutcome, UploadProgress, UploadTarget } from '@domain/uploads/upload';
import type { FaultInput } from '@sandbox/faults/faults';
import { type Sandbox, type SandboxOptions, startSandbox } from '@sandbox/server/server';
import { testId } from '../store/support';
import { type TestRecipients, testRecipients } from './test-recipients';

const KEY = 'sk_live_5f3c9a1e7b2d4f60';
const USER = 'user_8d1f2a3b4c5d6e7f';
const CONNECTION = testId(0xc1);

const running = new Set<Sandbox>();
afterEach(async () => {
  await Promise.all([...running].map((sandbox) => sandbox.close()));
  running.clear();
});

interface Uploads extends TestRecipients {
  readonly sandbox: Sandbox;
  readonly upload: (target: UploadTarget) => Promise<Result<UploadOutcome>>;
  readonly handlers: ReturnType<typeof uploadHandlers>;
  readonly bodies: string[];
  /** What was reported of the progress. */
  readonly reported: UploadProgress[];
  readonly fault: (...faults: FaultInput[]) => Promise<void>;
}

/** Another way to a server than straight to the sandbox, and who hears of the progress at once. */
interface Through {
  readonly baseUrl?: string;
  readonly fetch?: Fetch;
  readonly onProgress?: (progress: UploadProgress) => void;
}

/**
 * Node's `fetch`, for a transport that tells how much has gone out: half of the body, and then all
 * of it.
 */
export const tellingFetch: Fetch = (url, init) => {
  const bytes = init.body?.byteLength ?? 0;
  init.onSent?.(Math.floor(bytes / 2));
  init.onSent?.(bytes);
  return fetch(url, init);
};

/** A draft with two recipients, and a sandbox that it can be uploaded to. */
export async function uploads(through: Through = {}): Promise<Uploads> {
  const made = testRecipients();
  const bodies: string[] = [];
  const onRequest: SandboxOptions['onRequest'] = ({ rawBody }) => bodies.push(rawBody);
  const sandbox = await startSandbox({ apiKey: KEY, userId: USER, onRequest });
  running.add(sandbox);
  const { store, draftId } = made;
  store.connections.insert({
    ...{
      id: CONNECTION,
      name: 'Test',
      baseUrl: through.baseUrl ?? sandbox.baseUrl,
      kind: 'server',
      scheduleKeys: 'camelCase',
    },
    createdAt: '2027-01-01T00:00:00.000Z',
  });
  store.drafts.assign(draftId, CONNECTION);
  const vault = createVault({
    get: () => Promise.resolve(ok(JSON.stringify({ apiKey: KEY, userId: USER }))),
    set: () => Promise.resolve(ok(null)),
    remove: () => Promise.resolve(ok(null)),
    removeQuietly: () => Promise.resolve(),
    check: () => Promise.resolve(ok(null)),
  });
  await vault.set(CONNECTION, { apiKey: KEY, userId: USER }, 'session');
  const reported: UploadProgress[] = [];
  let files = 0;
  const handlers = uploadHandlers({
    emit: (name, payload) => {
      if (name !== 'uploading') return;
      // The compiler does not join a name with its payload here.
      const progress = payload as UploadProgress;
      reported.push(progress);
      through.onProgress?.(progress);
    },
    temporaryFile: () => Promise.resolve(ok(join(made.folder, `upload-${String((files += 1))}`))),
    ...{ store, worker: made.worker, newId: () => 'boundary', now: () => new Date() },
    access: createOutwardAccess({
      ...{ connections: store.connections, settings: store.settings, vault },
      ensureSandbox: () => Promise.resolve(ok(null)),
    }),
    kathan: createClient({ fetch: through.fetch ?? fetch, rates: createRateLimits({ onChange: () => undefined }) }),
  });
  store.recipients.add(draftId, [
    { phone: '+1 415 555 0100', metadata: '{"first_name":"Ada, \\"the\\" first","n":3}', assistantOverrides: '' },
    { phone: '+442079460018', metadata: '{"first_name":"=1+1"}', assistantOverrides: '{"voice":"calm"}' },
  ]);
  return {
    ...{ ...made, sandbox, handlers, bodies, reported },
    upload: async (target) => {
      const revision = store.drafts.get(draftId)?.revision ?? -1;
      return handlers['recipients.uploadList']({ draftId, revision, target });
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
