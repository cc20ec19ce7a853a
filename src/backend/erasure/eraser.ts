import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Erasure, ErasureReport } from '@domain/erasure/erasure';
import { failed, ok, type Result } from '@domain/errors/errors';
import type { Copier } from '../backups/copier';
import { type Gate, isClosed } from '../backups/gate';
import type { StoreExchange } from '../backups/store-exchange';
import type { Vault } from '../credentials/vault';
import type { BackendModule } from '../ipc/handlers';
import type { Log } from '../log/log';
import { damagedFilesIn, type DataKeys, type DataPaths, type EraseJob, guarded, swapDatabase } from '../store';
import type { EraseEnd } from './run-eraser';

export interface ErasureServices {
  readonly dataPaths: DataPaths;
  readonly copier: Pick<Copier, 'alone'>;
  readonly gate: Gate;
  readonly vault: Pick<Vault, 'forget'>;
  readonly log: Log;
  readonly now: () => Date;
  /** The keys of the store and of its backups. */
  readonly keys: () => Promise<DataKeys>;
  readonly run: (job: EraseJob) => Promise<EraseEnd>;
  readonly exchange: StoreExchange;
  /** Backups were replaced or deleted. */
  readonly onBackupsChanged: () => void;
}

type ErasureCommand = 'erasure.preview' | 'erasure.erase';

/**
 * Deletes for good. A separate process writes copies of the database and its backups without what
 * is erased; then the copy takes the database's place by one rename. So whatever happens in the
 * middle, the database holds all of it or nothing of it, and no free page holds a rest.
 */
export function createErasure(services: ErasureServices): BackendModule<ErasureCommand> {
  const { dataPaths, gate, exchange } = services;

  async function run(what: Erasure, isPreview: boolean): Promise<Result<ErasureReport>> {
    const answer = await services.run({ folder: dataPaths.folder, what, isPreview, keys: await services.keys() });
    if (answer.kind === 'erased') return ok(answer.report);
    if (answer.kind === 'not-found') return failed({ kind: 'not-found', what: FOUND_AS[what.kind] });
    if (answer.kind === 'stalled') {
      services.log.error('erase', { kind: what.kind, why: answer.kind });
      return failed({ kind: 'erasure', reason: isPreview ? 'stalled-counting' : 'stalled' });
    }
    services.log.error('erase', { kind: what.kind, why: answer.reason });
    return failed({ kind: 'storage', reason: answer.reason });
  }

  async function eraseClosed(what: Erasure): Promise<Result<ErasureReport>> {
    if (exchange.isPushing('anyone')) return failed({ kind: 'erasure', reason: 'pushing' });
    const report = await run(what, false);
    services.onBackupsChanged();
    return report;
  }

  async function swap(): Promise<Result<null>> {
    exchange.close();
    const swapped = guarded(() => swapDatabase(dataPaths, { keepAside: false, now: services.now }));
    if (!swapped.ok) return swapped;
    if (!swapped.value) return failed({ kind: 'storage', reason: 'busy' });
    // What imports read and rejected; the next import makes the folder again.
    for (const path of [join(dataPaths.folder, 'imports'), ...damagedFilesIn(dataPaths.folder)]) {
      await rm(path, { recursive: true, force: true }).catch(() => undefined);
    }
    return ok(null);
  }

  async function erase(what: Erasure): Promise<Result<null>> {
    await gate.close();
    const resume = await exchange.drain();
    let isErased = false;
    let isReopened = false;
    try {
      const report = await eraseClosed(what);
      if (!report.ok) return report;
      const swapped = await swap();
      isErased = swapped.ok;
      services.log.info('erase', { kind: what.kind, done: isErased });
      // Only now: whatever fails before leaves a connection with its key.
      const isKeyLeft = isErased && what.kind === 'connection' && !(await services.vault.forget(what.connectionId)).ok;
      exchange.reopen(isErased ? { kind: 'erased', report: report.value, isKeyLeft } : null);
      isReopened = true;
      return swapped;
    } finally {
      if (!isReopened) resume();
      if (isErased) gate.openForNewPage();
      else gate.open();
    }
  }

  return {
    handlers: {
      'erasure.preview': ({ what }) => services.copier.alone(() => run(what, true)),
      'erasure.erase': async ({ what }) => {
        if (gate.isClosed) return failed({ kind: 'erasure', reason: 'busy' });
        if (exchange.isPushing('anyone')) return failed({ kind: 'erasure', reason: 'pushing' });
        if (!(await exchange.flush())) return failed({ kind: 'erasure', reason: 'not-stored' });
        return services.copier.alone(async () =>
          isClosed(gate) ? failed({ kind: 'erasure', reason: 'busy' }) : erase(what),
        );
      },
    },
  };
}

/** A number is looked for in any database, so it is never missing. */
const FOUND_AS = { draft: 'draft', receipt: 'receipt', connection: 'connection', number: 'draft' } as const;
