import { z } from 'zod';
import { campaignSchema, type Campaign } from '@shared/campaign/campaign';
import { failed, ok, type Result } from '@shared/ipc/errors';
import { SANDBOX_CAMPAIGNS_PATH } from '@shared/sandbox/protocol';
import { accessTo, type AccessDeps } from '../connections/access';
import type { Kathan } from '../kathan/client';
import { parsedJson } from '../kathan/json';
import { guarded, type ConnectionRow, type ConnectionRows } from '../store';

const samplesSchema = z.object({ campaigns: z.array(campaignSchema) });

/** The sandbox's campaigns as they are now, from its own list. Errors: those of `accessTo`, and `sandbox-failed`. */
export async function readSamples(
  connectionId: string,
  deps: AccessDeps & { readonly kathan: Kathan },
): Promise<Result<Campaign[]>> {
  const access = await accessTo(connectionId, deps);
  if (!access.ok) return access;
  const { connection, credentials } = access.value;
  const answer = await deps.kathan.send({
    connectionId: null,
    method: 'GET',
    url: `${connection.baseUrl}${SANDBOX_CAMPAIGNS_PATH}`,
    credentials,
  });
  if (answer.kind === 'no-answer') return unreadable(answer.reason);
  const body = parsedJson(answer.text);
  const read = answer.status === 200 && body.ok ? samplesSchema.safeParse(body.value) : null;
  return read?.success === true ? ok(read.data.campaigns) : unreadable(String(answer.status));
}

/** The sandbox's connection, or null before its first use. */
export function sandboxConnection(connections: ConnectionRows): Result<ConnectionRow | null> {
  return guarded(() => connections.list().find(({ kind }) => kind === 'sandbox') ?? null);
}

/** One of the sandbox's campaigns. Errors: those of `readSamples`, which also say that it has no such campaign. */
export async function readSample(
  campaignId: string,
  deps: AccessDeps & { readonly kathan: Kathan },
): Promise<Result<Campaign>> {
  const connection = sandboxConnection(deps.connections);
  if (!connection.ok) return connection;
  if (connection.value === null) return failed({ kind: 'no-connection' });
  const samples = await readSamples(connection.value.id, deps);
  if (!samples.ok) return samples;
  const sample = samples.value.find(({ id }) => id === campaignId);
  return sample === undefined ? unreadable(campaignId) : ok(sample);
}

function unreadable<T>(detail: string): Result<T> {
  return failed({ kind: 'sandbox-failed', reason: 'unreadable', detail });
}
