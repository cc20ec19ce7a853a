import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { dataPathsIn, openStore, ownKey, type Store, swapDatabase } from '@backend/store';
import { convertFiles } from '@backend/store/encryption/convert-files';
import type { Place, Row } from '../row';
import { fillApp } from '../support/filled-app';
import { inTurns } from '../support/in-turns';

/** How many commits make up one measurement. */
const COMMITS = 200;
const DRAFTS = 1_000;

/**
 * What encryption at rest costs: the same work on an encrypted store and on the same one that is
 * not.
 */
export const encryption: readonly Row[] = [
  {
    name: 'encryption-commit',
    ours: 'a keystroke stored with its step, encrypted',
    theirs: 'the same without encryption',
    unit: 'µs',
    aim: null,
    measure: async (place, times) => {
      const { encrypted, plain } = twoStores(place, 0);
      const [ours, theirs] = [encrypted(), plain()];
      const samples = await inTurns(
        { times, warmUps: 2 },
        () => editing(ours),
        () => editing(theirs),
      );
      ours.close();
      theirs.close();
      return samples;
    },
  },
  {
    name: 'encryption-open',
    ours: `opening a store of ${DRAFTS} drafts and reading its first screen, encrypted`,
    theirs: 'the same without encryption',
    unit: 'ms',
    aim: null,
    measure: async (place, times) => {
      const { encrypted, plain } = twoStores(place, DRAFTS);
      return inTurns(
        { times, warmUps: 2 },
        () => opening(encrypted),
        () => opening(plain),
      );
    },
  },
];

interface TwoStores {
  readonly encrypted: () => Store;
  readonly plain: () => Store;
}

function twoStores({ folder }: Place, drafts: number): TwoStores {
  const [ours, theirs] = [join(folder, 'encrypted'), join(folder, 'plain')];
  for (const data of [ours, theirs]) fillApp(data, drafts);
  const keys = ownKey(Uint8Array.from(randomBytes(32)));
  const converted = convertFiles({ folder: ours, keys, what: 'database' });
  const isSwapped = swapDatabase(dataPathsIn(ours), { keepAside: false, now: () => new Date() });
  if (converted.kind !== 'converted' || !isSwapped) throw new Error(JSON.stringify(converted));
  return { encrypted: () => open(ours, keys.known), plain: () => open(theirs, []) };
}

function open(folder: string, keys: readonly Uint8Array[]): Store {
  const opened = openStore({ folder, now: () => new Date(), keys });
  if (opened.kind !== 'open') throw new Error(`the store did not open: ${opened.kind}`);
  return opened.store;
}

function editing(store: Store): number {
  const draft = store.drafts.openId() ?? '';
  const began = performance.now();
  for (let n = 0; n < COMMITS; n += 1) store.drafts.edit(draft, 'name', { kind: 'value', value: `A name ${n}` });
  return ((performance.now() - began) * 1000) / COMMITS;
}

function opening(open: () => Store): number {
  const began = performance.now();
  const store = open();
  store.drafts.list();
  store.drafts.get(store.drafts.openId() ?? '');
  store.connections.list();
  const elapsedMs = performance.now() - began;
  store.close();
  return elapsedMs;
}
