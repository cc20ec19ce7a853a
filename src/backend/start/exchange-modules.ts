import { createBackups } from '../backups/backups-module';
import type { StoreExchange } from '../backups/store-exchange';
import { createEncryption } from '../encryption/encryption';
import { runConverter } from '../encryption/run-converter';
import { createErasure } from '../erasure/eraser';
import { runEraser } from '../erasure/run-eraser';
import type { DataKeys, Store } from '../store';
import type { Programs, StartPorts } from './ports';
import type { Services } from './services';

export interface ExchangeModulesDeps {
  readonly ports: StartPorts;
  readonly programs: Programs;
  readonly services: Services;
  readonly exchange: StoreExchange;
  /** The store that is open now. */
  readonly store: () => Store;
}

/**
 * The modules that put another database in the place of the store's, and so outlive it: backups,
 * erasure and encryption.
 */
export function createExchangeModules({ ports, programs, services, exchange, store }: ExchangeModulesDeps) {
  const { dataPaths, gate, copier, keeper, vault, keyRing, keyStore } = services;
  const { now } = ports.clock;
  const { log, reportUnexpectedError } = ports;
  const keys = (): Promise<DataKeys> => keyRing.forStore(store().keyId);
  const backups = createBackups({
    dataPaths,
    gate,
    exchange,
    keeper,
    vault,
    keys,
    store,
    log,
    now,
    reportUnexpectedError,
  });
  const erasure = createErasure({
    ...{ dataPaths, gate, exchange, copier, vault, keys, log, now },
    run: (job) => runEraser(programs.forkEraser, job),
    onBackupsChanged: keeper.forgetDescriptions,
  });
  const encryption = createEncryption({
    ...{ dataPaths, gate, exchange, copier, keyStore, keyRing, log, now },
    run: (job) => runConverter(programs.forkConverter, job),
    keyId: () => store().keyId,
    onBackupsChanged: keeper.forgetDescriptions,
  });
  return {
    handlers: { ...backups.handlers, ...erasure.handlers, ...encryption.handlers },
    start: backups.start,
    stop: () => {
      backups.stop();
      copier.stop();
    },
  };
}
