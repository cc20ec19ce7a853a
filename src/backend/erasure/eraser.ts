import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Notice } from '@contract/index';
import type { Erasure, ErasureReport } from '@domain/erasure/erasure';
import { failed, ok, type Result } from '@domain/errors/errors';
import type { Copier } from '../backups/copier';
import type { Gate } from '../backups/gate';
import type { Vault } from '../credentials/vault';
import type { Log } from '../log/log';
import { damagedFilesIn, type DataKeys, type EraseJob, guarded, type Places, swapDatabase } from '../store';
import type { EraseEnd } from './run-eraser';

export interface EraserDeps {
  readonly places: Places;
  readonly copier: Pick<Copier, 'alone'>;
  readonly gate: Gate;
  readonly vault: Pick<Vault, 'forget'>;
  readonly log: Log;
  readonly now: () => Date;
  /** The keys of the store and of its backups. */
  readonly keys: () => Promise<DataKeys>;
  readonly run: (job: EraseJob) => Promise<EraseEnd>;
  /** Has the page store what was typed; returns false if it did not. */
  readonly flush: () => Promise<boolean>;
  /** Whether an update is being sent, by the user or by the queue. */
  readonly isPushing: () => boolean;
  /**
   * Starts no update any more and gives those on their way some seconds; what it returns lets the
   * queue go on.
   */
  readonly quiet: () => Promise<() => void>;
  /** Closes the store and everything around it. */
  readonly close: () => void;
  /** Opens everything again. `erased` is `null` if the database is as it was. */
  readonly reopen: (erased: Erased | null) => void;
  /** Backups were replaced or deleted. */
  readonly backupsChanged: () => void;
}

/**
 * What was erased. `isKeyLeft`: the keychain did not delete the connection's secrets; this is tried
 * again later.
 */
export type Erased = Omit<Extract<Notice, { kind: 'erased' }>, 'kind'>;

export interface Eraser {
  preview(what: Erasure): Promise<Result<ErasureReport>>;
  erase(what: Erasure): Promise<Result<null>>;
}

/**
 * Deletes for good. A separate process writes copies of the database and its backups without what
 * is erased; then the copy takes the database's place by one rename. So whatever happens in the
 * middle, the database holds all of it or nothing of it, and no free page holds a rest.
 */
export function createEraser(deps: EraserDeps): Eraser {
  const { places, gate } = deps;

  async function run(what: Erasure, isPreview: boolean): Promise<Result<ErasureReport>> {
    const answer = await deps.run({ folder: places.folder, what, isPreview, keys: await deps.keys() });
    if (answer.kind === 'erased') return ok(answer.report);
    if (answer.kind === 'not-found') return failed({ kind: 'not-found', what: FOUND_AS[what.kind] });
    if (answer.kind === 'stalled') {
      deps.log.error('erase', { kind: what.kind, why: answer.kind });
      return failed({ kind: 'erasure', reason: isPreview ? 'stalled-counting' : 'stalled' });
    }
    deps.log.error('erase', { kind: what.kind, why: answer.reason });
    return failed({ kind: 'storage', reason: answer.reason });
  }

  async function eraseClosed(what: Erasure): Promise<Result<ErasureReport>> {
    if (deps.isPushing()) return failed({ kind: 'erasure', reason: 'pushing' });
    const report = await run(what, false);
    deps.backupsChanged();
    return report;
  }

  async function exchange(): Promise<Result<null>> {
    deps.close();
    const swapped = guarded(() => swapDatabase(places, { keepAside: false, now: deps.now }));
    if (!swapped.ok) return swapped;
    if (!swapped.value) return failed({ kind: 'storage', reason: 'busy' });
    // What imports read and rejected; the next import makes the folder again.
    for (const path of [join(places.folder, 'imports'), ...damagedFilesIn(places.folder)]) {
      await rm(path, { recursive: true, force: true }).catch(() => undefined);
    }
    return ok(null);
  }

  async function erase(what: Erasure): Promise<Result<null>> {
    await gate.close();
    const resume = await deps.quiet();
    let isErased = false;
    let isReopened = false;
    try {
      const report = await eraseClosed(what);
      if (!report.ok) return report;
      const exchanged = await exchange();
      isErased = exchanged.ok;
      deps.log.info('erase', { kind: what.kind, done: isErased });
      // Only now: whatever fails before leaves a connection with its key.
      const isKeyLeft = isErased && what.kind === 'connection' && !(await deps.vault.forget(what.connectionId)).ok;
      deps.reopen(isErased ? { report: report.value, isKeyLeft } : null);
      isReopened = true;
      return exchanged;
    } finally {
      if (!isReopened) resume();
      if (isErased) gate.openForNewPage();
      else gate.open();
    }
  }

  return {
    preview: (what) => deps.copier.alone(() => run(what, true)),
    async erase(what) {
      if (gate.isClosed || deps.isPushing())
        return failed({ kind: 'erasure', reason: gate.isClosed ? 'busy' : 'pushing' });
      if (!(await deps.flush())) return failed({ kind: 'erasure', reason: 'not-stored' });
      return deps.copier.alone(async () =>
        isClosed(gate) ? failed({ kind: 'erasure', reason: 'busy' }) : erase(what),
      );
    },
  };
}

/** Asked again after waiting, which the compiler does not expect to change anything. */
function isClosed({ isClosed }: Gate): boolean {
  return isClosed;
}

/** A number is looked for in any database, so it is never missing. */
const FOUND_AS = { draft: 'draft', receipt: 'receipt', connection: 'connection', number: 'draft' } as const;
