import { z } from 'zod';
import { MAX_WORD } from '@domain/spelling/checked-words';
import { writeJson } from '@kernel/json/json-codec';
import type { Database } from '../core/database';
import { readColumn } from '../core/json-column';
import { readState, writeState } from '../core/state';

const KEY = 'personal-words';

/** The oldest words are forgotten beyond this. */
const MAX_WORDS = 5_000;

const storedSchema = z.array(z.string().min(1).max(MAX_WORD));

/** The words that the user has added to the dictionary, in the order in which they were. */
export interface PersonalWords {
  list(): readonly string[];
  add(word: string): void;
  remove(word: string): void;
}

export function personalWords(db: Database): PersonalWords {
  const list = (): readonly string[] => readColumn(storedSchema, readState(db, KEY)) ?? [];
  const write = (words: readonly string[]): void => {
    writeState(db, KEY, words.length === 0 ? null : writeJson(words.slice(-MAX_WORDS)));
  };
  return {
    list,
    add: (word) => {
      write([...list().filter((known) => known !== word), word]);
    },
    remove: (word) => {
      write(list().filter((known) => known !== word));
    },
  };
}
