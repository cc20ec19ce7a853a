import { z } from 'zod';
import { type Mapping, mappingSchema } from '@domain/recipients/import';
import { writeJson } from '@kernel/json/json-codec';
import type { Database } from '../core/database';
import { readColumn } from '../core/json-column';
import { readState, writeState } from '../core/state';

/** So many of the mappings that were used last are remembered. */
const MAX_MAPPINGS = 50;

const KEY = 'import-mappings';

const storedSchema = z.array(z.object({ shape: z.string(), mapping: mappingSchema }));

/** How columns were mapped in imports, by the shape of their source. */
export interface ImportMappings {
  find(shape: string): Mapping | null;
  remember(shape: string, mapping: Mapping): void;
}

export function importMappings(db: Database): ImportMappings {
  // Those that cannot be read (any more) are as good as forgotten.
  const read = () => readColumn(storedSchema, readState(db, KEY)) ?? [];
  return {
    find: (shape) => read().find((known) => known.shape === shape)?.mapping ?? null,
    remember(shape, mapping) {
      const others = read().filter((known) => known.shape !== shape);
      writeState(db, KEY, writeJson([{ shape, mapping }, ...others].slice(0, MAX_MAPPINGS)));
    },
  };
}
