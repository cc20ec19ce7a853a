import type { JsonValue } from '@kernel/json/json';
import { readJson } from './json-text';

export type PastedJson =
  /** `text` is the JSON that was read, with every character at its place. */
  | { readonly ok: true; readonly value: JsonValue; readonly text: string }
  | { readonly ok: false; readonly offset: number };

/**
 * Reads JSON that was pasted: strict JSON, or else the same with the spaces and quotes that web
 * pages, chats and word processors put in the place of plain ones.
 */
export function readPastedJson(text: string): PastedJson {
  const read = readJson(text);
  if (read.ok) return { ...read, text };
  const plain = text.replace(/[“”„‟]/gu, '"').replace(/[^\S\n\r\t ]|[\u200B\u2060\uFEFF]/gu, ' ');
  const replaced = readJson(plain);
  return replaced.ok ? { ...replaced, text: plain } : read;
}
