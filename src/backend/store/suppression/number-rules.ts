import { z } from 'zod';
import type { NumberRules } from '@domain/number-rules/number-rules';
import { type ReadNumberRules, readNumberRules } from '@domain/number-rules/stored-number-rules';
import type { JsonValue } from '@kernel/json/json';
import { writeJson } from '@kernel/json/json-codec';
import { jsonValue } from '@kernel/json/json-schema';
import type { Database } from '../core/database';
import { bumpHeldRevision } from '../core/held-revision';
import { readColumn } from '../core/json-column';
import { readState, writeState } from '../core/state';

const KEY = 'number-rules';
/** By the id of a connection. */
const storedSchema = z.record(z.string(), jsonValue);

/** Which numbers may be called over a connection. */
export interface NumberRuleRows {
  get(connectionId: string): ReadNumberRules;
  set(connectionId: string, rules: NumberRules): void;
  /** Forgets the rules of a connection that is deleted. */
  remove(connectionId: string): void;
}

/** `null`: nothing is stored. Empty: it cannot be read. */
const stored = (db: Database): Readonly<Record<string, JsonValue>> | '' | null => {
  const text = readState(db, KEY);
  return text === null ? null : (readColumn(storedSchema, text) ?? '');
};

/** The rules of a connection; without one there are none. Unreadable ones allow nobody. */
export function numberRulesOf(db: Database, connectionId: string | null): ReadNumberRules {
  const all = connectionId === null ? null : stored(db);
  if (all === null || connectionId === null) return readNumberRules(null);
  return readNumberRules(all === '' ? '' : (all[connectionId] ?? null));
}

export function numberRuleRows(db: Database): NumberRuleRows {
  const write = (all: Readonly<Record<string, JsonValue>>): void => {
    writeState(db, KEY, Object.keys(all).length === 0 ? null : writeJson(all));
    bumpHeldRevision(db);
  };
  return {
    get: (connectionId) => numberRulesOf(db, connectionId),
    set(connectionId, { country, type }) {
      db.transaction(() => {
        const all = stored(db);
        const others = all === null || all === '' ? {} : all;
        const rules = { country: { ...country }, type: { ...type } };
        write({ ...others, [connectionId]: rules });
      });
    },
    remove(connectionId) {
      db.transaction(() => {
        const all = stored(db);
        if (all === null || all === '' || !Object.hasOwn(all, connectionId)) return;
        const { [connectionId]: _gone, ...others } = all;
        write(others);
      });
    },
  };
}
