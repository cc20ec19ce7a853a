import type { z } from 'zod';
import { failed, ok, type Result } from '@domain/errors/errors';
import { readDetail } from '@domain/sync/server-issues';
import type { JsonValue } from '@kernel/json/json';
import { writeJson } from '@kernel/json/json-codec';
import { type AccessDeps, accessTo } from '../connections/access';
import type { Kathan } from '../kathan/client';
import { parsedJson } from '../kathan/json';
import { bounded } from '../kathan/plain-text';
import { type ConnectionRow, type ConnectionRows, guarded } from '../store';

export interface ControlDeps extends AccessDeps {
  readonly kathan: Kathan;
}

interface ControlCall<T> {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** One of the sandbox's own paths, below `/__sandbox/`. */
  readonly path: `/__sandbox/${string}`;
  readonly body?: JsonValue;
  readonly answer: z.ZodType<T>;
}

const MAX_DETAIL = 500;

/** The sandbox's connection, or null before its first use. */
export function sandboxConnection(connections: ConnectionRows): Result<ConnectionRow | null> {
  return guarded(() => connections.list().find(({ kind }) => kind === 'sandbox') ?? null);
}

/**
 * Calls one of the sandbox's own endpoints, at the address that the sandbox of this app got and
 * nowhere else; starts it if needed. Errors: `no-connection` before its first use,
 * `sandbox-refused`, `sandbox-failed` and those of `accessTo`.
 */
export async function callControl<T>(call: ControlCall<T>, deps: ControlDeps): Promise<Result<T>> {
  const found = sandboxConnection(deps.connections);
  if (!found.ok) return found;
  if (found.value === null) return failed({ kind: 'no-connection' });
  const access = await accessTo(found.value.id, deps);
  if (!access.ok) return access;
  const { connection, credentials } = access.value;
  const answer = await deps.kathan.send({
    connectionId: null,
    method: call.method,
    url: connection.baseUrl + call.path,
    credentials,
    ...(call.body !== undefined && { body: new TextEncoder().encode(writeJson(call.body)) }),
  });
  if (answer.kind === 'no-answer') return unreadable(answer.reason);
  const body = parsedJson(answer.text);
  if (answer.status === 404 || answer.status === 422) {
    return failed({
      kind: 'sandbox-refused',
      detail: bounded(readDetail(body.ok ? body.value : '').detail, MAX_DETAIL),
    });
  }
  const read = answer.status === 200 && body.ok ? call.answer.safeParse(body.value) : null;
  return read?.success === true ? ok(read.data) : unreadable(String(answer.status));
}

function unreadable<T>(detail: string): Result<T> {
  return failed({ kind: 'sandbox-failed', reason: 'unreadable', detail });
}
