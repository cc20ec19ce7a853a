import { type Copier, createCopier } from '../backups/copier';
import { createGate, type Gate } from '../backups/gate';
import { createKeeper, type Keeper } from '../backups/keeper';
import { createOriginConsent, type OriginConsent } from '../connections/origin-consent';
import type { Keychain } from '../credentials/keychain';
import { createVault, type Vault } from '../credentials/vault';
import { createKeyRing, type KeyRing } from '../keys/key-ring';
import { createKeyStore, type KeyStore } from '../keys/key-store';
import { createProxies, type Proxies } from '../proxies/proxies';
import { type DataPaths, dataPathsIn, type Store } from '../store';
import type { ModulePorts, Network, StartPorts } from './ports';

export interface ServicesDeps {
  readonly ports: StartPorts;
  readonly modulePorts: ModulePorts;
  readonly keychain: Keychain;
  /** The keys that were needed to open the store. */
  readonly keys: readonly Uint8Array[];
  /** The store that is open now. */
  readonly store: () => Store;
}

/** What outlives the store, which may be exchanged for another one. */
export interface Services {
  readonly vault: Vault;
  readonly proxies: Proxies;
  readonly network: Network;
  readonly originConsent: OriginConsent;
  readonly dataPaths: DataPaths;
  readonly keyStore: KeyStore;
  readonly keyRing: KeyRing;
  /** Closed while the store is exchanged. */
  readonly gate: Gate;
  readonly copier: Copier;
  readonly keeper: Keeper;
}

export function createServices({ ports, modulePorts, keychain, keys, store }: ServicesDeps): Services {
  const { emit } = ports;
  const dataPaths = dataPathsIn(ports.folder);
  const proxies = createProxies({
    keychain,
    onNeeded: (state) => {
      emit('proxy', state);
    },
    onChange: () => {
      network.forgetSignIns();
    },
  });
  const network = modulePorts.openNetwork(proxies);
  const keyStore = createKeyStore(keychain);
  const copier = createCopier(modulePorts.programs.forkCopier);
  return {
    vault: createVault(keychain),
    proxies,
    network,
    originConsent: createOriginConsent(modulePorts.dialogs.confirmOrigin),
    dataPaths,
    keyStore,
    keyRing: createKeyRing(keyStore, dataPaths, keys),
    gate: createGate(),
    copier,
    keeper: createKeeper({
      dataPaths,
      copier,
      now: ports.clock.now,
      emit,
      log: ports.log,
      keepDaily: () => store().settings.read().keepDailyBackups,
    }),
  };
}
