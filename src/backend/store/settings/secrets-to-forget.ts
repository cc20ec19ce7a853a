import { z } from 'zod';
import { writeJson } from '@kernel/json/json-codec';
import type { Database } from '../core/database';
import { readColumn } from '../core/json-column';
import { readState, writeState } from '../core/state';

const idsSchema = z.array(z.uuid());

/**
 * Connections that were erased and whose secrets may still be in the keychain. The list is written
 * together with the erasure, so a crash in between cannot leave a secret that nobody deletes.
 */
export interface SecretsToForget {
  list(): readonly string[];
  add(connectionId: string): void;
  remove(connectionId: string): void;
}

export function secretsToForget(db: Database): SecretsToForget {
  const list = (): readonly string[] => readColumn(idsSchema, readState(db, 'secrets-to-forget')) ?? [];
  const write = (ids: readonly string[]): void => {
    writeState(db, 'secrets-to-forget', ids.length === 0 ? null : writeJson(ids));
  };
  return {
    list,
    add: (connectionId) => {
      write([...new Set([...list(), connectionId])]);
    },
    remove: (connectionId) => {
      write(list().filter((id) => id !== connectionId));
    },
  };
}
