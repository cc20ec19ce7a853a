import { failed, ok, type Result } from '@domain/errors/errors';
import type { Campaign } from '@domain/fields/campaign';
import { shownConnection } from '../connections/shown';
import type { BackendModule, Handlers } from '../ipc/handlers';
import type { Kathan } from '../kathan/client';
import type { RateLimits } from '../kathan/rates';
import type { Silences } from '../kathan/silences';
import { type ConnectionRow, guarded } from '../store';
import { sandboxConnection } from './control';
import { createSandboxHost, type SandboxHost, type SandboxHostDeps } from './host';
import { panelHandlers } from './panel-handlers';
import { readSample, readSamples } from './samples';

interface SandboxServices extends SandboxHostDeps {
  readonly kathan: Kathan;
  readonly rates: RateLimits;
  readonly silences: Silences;
  readonly newId: () => string;
  readonly now: () => Date;
  /** What its connection is called at first. */
  readonly connectionName: () => string;
}

/** Until the first start reports its port. */
const ANY_PORT = 'http://127.0.0.1:0';

type SandboxCommand = Extract<keyof Handlers, `sandbox.${string}`>;

export interface Sandbox extends BackendModule<SandboxCommand>, Pick<SandboxHost, 'ensureRunning' | 'stopFor'> {
  /** One of the sandbox's campaigns as it is now. */
  readonly sampleCampaign: (campaignId: string) => Promise<Result<Campaign>>;
  readonly stop: () => void;
}

/** The sandbox with its commands: opening it, its samples, and its panel. */
export function createSandbox(deps: SandboxServices): Sandbox {
  const { connections, vault, rates, silences } = deps;
  const host = createSandboxHost(deps);
  const control = { ...deps, ensureSandbox: host.ensureRunning };

  function freeName(): string {
    const usedNames = new Set(connections.list().map(({ name }) => name.toLowerCase()));
    for (let count = 1; ; count += 1) {
      const own = deps.connectionName();
      const name = count === 1 ? own : `${own} ${String(count)}`;
      if (!usedNames.has(name.toLowerCase())) return name;
    }
  }

  function create(): Result<string> {
    const id = deps.newId();
    vault.introduce(id);
    return guarded(() => {
      connections.insert({
        id,
        name: freeName(),
        baseUrl: ANY_PORT,
        kind: 'sandbox',
        scheduleKeys: 'camelCase',
        createdAt: deps.now().toISOString(),
      });
      return id;
    });
  }

  /** Removes a connection that was made for a sandbox which does not start. */
  async function removeAgain(id: string): Promise<void> {
    await vault.forget(id);
    guarded(() => connections.remove(id));
  }

  async function open(): Promise<Result<ConnectionRow>> {
    const found = sandboxConnection(connections);
    if (!found.ok) return found;
    const id = found.value === null ? create() : ok(found.value.id);
    if (!id.ok) return id;
    const secrets = await vault.get(id.value);
    // A sandbox whose key was deleted meanwhile starts again with a new one.
    if (secrets.ok && (secrets.value.apiKey === null || secrets.value.userId === null)) host.stopFor(id.value);
    const started = await host.ensureRunning(id.value);
    if (!started.ok) {
      if (found.value === null) await removeAgain(id.value);
      return started;
    }
    const row = guarded(() => {
      connections.setActive(id.value);
      return connections.get(id.value);
    });
    if (!row.ok) return row;
    return row.value === null ? failed({ kind: 'not-found', what: 'connection' }) : ok(row.value);
  }

  let opening: Promise<Result<ConnectionRow>> | null = null;

  return {
    ensureRunning: host.ensureRunning,
    stopFor: host.stopFor,
    stop: host.stop,
    sampleCampaign: (campaignId) => readSample(campaignId, control),
    handlers: {
      'sandbox.open': async () => {
        // A second click while it starts must not make a second one.
        opening ??= open().finally(() => {
          opening = null;
        });
        const row = await opening;
        if (!row.ok) return row;
        deps.emit('changed', { what: 'connections' });
        return ok(shownConnection(row.value, { rateOf: rates.of, silenceOf: silences.of }));
      },

      'sandbox.samples': () => readSamples(control),
      ...panelHandlers(control),
    },
  };
}
