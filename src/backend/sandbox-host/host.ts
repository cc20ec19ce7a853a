import { failed, ok, type Result } from '@domain/errors/errors';
import type { Vault } from '../credentials/vault';
import type { Emit } from '../ipc/handlers';
import { type ConnectionRow, type ConnectionRows, guarded } from '../store';
import { type SandboxProcess, type Started, startProcess } from './process';
import { sandboxKeys } from './sandbox-keys';

export interface SandboxHostDeps {
  /** Starts `out/main/sandbox.js` as a process of its own. */
  readonly fork: () => SandboxProcess;
  readonly connections: ConnectionRows;
  readonly vault: Vault;
  readonly emit: Emit;
  /**
   * Where the sandbox keeps its campaigns: `<data>/sandbox/state.json`. `null`: only in memory,
   * because stored data is encrypted.
   */
  readonly stateFile: string | null;
  /** A line for the log; never holds a secret. */
  readonly log: (line: string) => void;
  readonly startLimitMs?: number;
}

/** The sandbox's process: started when it is needed, again when it died, ended with the app. */
export interface SandboxHost {
  /**
   * Returns once the sandbox listens. Does nothing for connections to real servers. Errors:
   * `sandbox-failed`, `storage`.
   */
  ensureRunning(connectionId: string): Promise<Result<null>>;
  /** Ends it if it serves this connection. */
  stopFor(connectionId: string): void;
  stop(): void;
}

const START_LIMIT_MS = 15_000;

interface Running {
  readonly connectionId: string;
  readonly child: SandboxProcess;
  /** Whether it listens. */
  isReady: boolean;
}

export function createSandboxHost(deps: SandboxHostDeps): SandboxHost {
  const { connections, vault, startLimitMs = START_LIMIT_MS } = deps;
  let running: Running | null = null;
  let starting: Promise<Result<null>> | null = null;

  function end(): void {
    const ended = running;
    running = null;
    ended?.child.postMessage({ type: 'stop' });
  }

  async function start(row: ConnectionRow): Promise<Result<null>> {
    const keys = await sandboxKeys(row.id, vault);
    if (!keys.ok) return keys;
    const child = deps.fork();
    const mine: Running = { connectionId: row.id, child, isReady: false };
    running = mine;
    child.onExit(() => {
      if (running !== mine) return;
      running = null;
      deps.log('the sandbox ended on its own; it is started again when it is needed');
    });
    const started = await startProcess(
      child,
      { type: 'start', ...keys.value, stateFile: deps.stateFile, port: portOf(row.baseUrl) },
      startLimitMs,
    );
    if (started.type !== 'ready') {
      running = null;
      child.kill();
      return failed({
        kind: 'sandbox-failed',
        reason: started.type === 'failed' ? 'refused' : started.type,
        detail: detailOf(started),
      });
    }
    if (started.movedAside !== undefined)
      deps.log(`the sandbox's state was damaged and moved to ${started.movedAside}`);
    mine.isReady = true;
    return follow(row, started.baseUrl);
  }

  /** Keeps the address that the sandbox got, as it may not be the one it had. */
  function follow(row: ConnectionRow, baseUrl: string): Result<null> {
    if (row.baseUrl === baseUrl) return ok(null);
    const stored = guarded(() => {
      connections.update(row.id, { baseUrl });
      return null;
    });
    if (stored.ok) deps.emit('changed', { what: 'connections' });
    return stored;
  }

  async function ensureRunning(connectionId: string): Promise<Result<null>> {
    const row = guarded(() => connections.get(connectionId));
    if (!row.ok) return row;
    if (row.value === null) return failed({ kind: 'not-found', what: 'connection' });
    if (row.value.kind !== 'sandbox' || (running?.isReady === true && running.connectionId === connectionId)) {
      return ok(null);
    }
    end();
    return start(row.value);
  }

  return {
    ensureRunning: (connectionId) => {
      // Two that need it at once wait for the same start.
      const turn = (starting ?? Promise.resolve()).then(() => ensureRunning(connectionId));
      starting = turn;
      return turn;
    },
    stopFor: (connectionId) => {
      if (running?.connectionId === connectionId) end();
    },
    stop: end,
  };
}

function portOf(baseUrl: string): number {
  return Number(new URL(baseUrl).port);
}

function detailOf(started: Exclude<Started, { type: 'ready' }>): string {
  return started.type === 'failed' ? started.reason.slice(0, 500) : '';
}
