import { closeSync, openSync, readFileSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { openStore, type Store } from '@backend/store';
import type { Notice } from '@contract/index';
import { clock, databaseOf } from './support';

/** The size of a page of the database, in bytes. */
export const PAGE = 4096;

export type Damaged = Extract<Notice, { kind: 'database-damaged' }>;

/** Opens a store, with what was saved of a damaged one; null if no damage was found. */
export function openedAfterDamage(folder: string): { readonly store: Store; readonly damage: Damaged | null } {
  const result = openStore({ folder, now: clock() });
  if (result.kind !== 'open') throw new Error(`did not open: ${JSON.stringify(result)}`);
  const damage = result.notices.find((notice): notice is Damaged => notice.kind === 'database-damaged') ?? null;
  return { store: result.store, damage };
}

/** Random numbers that are the same for the same seed. */
function randomOf(seed: number): () => number {
  let state = seed * 2654435761 + 1;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 3266489917) | 0;
    return (state >>> 0) / 2 ** 32;
  };
}

/** Overwrites so many pages, but not the first, with noise. */
export function scribble(file: string, pages: number, seed: number): void {
  const random = randomOf(seed);
  const count = statSync(file).size / PAGE;
  const descriptor = openSync(file, 'r+');
  for (let n = 0; n < pages; n += 1) {
    const page = 1 + Math.floor(random() * (count - 1));
    const noise = Uint8Array.from({ length: PAGE }, () => Math.floor(random() * 256));
    writeSync(descriptor, noise, 0, PAGE, page * PAGE);
  }
  closeSync(descriptor);
  suspect(file);
}

/** Destroys the last page, which belongs to something that is not asked for first. */
export function destroyLastPage(folder: string): void {
  const file = databaseOf(folder);
  const whole = readFileSync(file);
  writeFileSync(file, Buffer.concat([whole.subarray(0, whole.length - PAGE), Buffer.alloc(PAGE, 9)]));
  suspect(file);
}

/** Has the next start check the database, as a statement that met the damage would have done. */
export function suspect(file: string): void {
  writeFileSync(`${file}.suspect`, '');
}
