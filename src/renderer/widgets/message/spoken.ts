import { readJsonObject } from '@domain/json/json-text';
import type { TemplatePart } from '@domain/text/placeholders';
import { writeJson } from '@kernel/json/json-codec';

/**
 * A piece of the opening message as a recipient would hear it. `missing`: the metadata have nothing
 * for it.
 */
export type SpokenPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'value'; readonly text: string }
  | { readonly kind: 'missing'; readonly name: string };

/** The message for one row's metadata, which is a JSON text. */
export function spokenTo(parts: readonly TemplatePart[], metadata: string): readonly SpokenPart[] {
  const read = readJsonObject(metadata);
  const values = read.ok ? read.value : {};
  return parts.map(({ text, name }): SpokenPart => {
    if (name === null) return { kind: 'text', text };
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined || value === null || value === '') return { kind: 'missing', name };
    return { kind: 'value', text: typeof value === 'string' ? value : writeJson(value) };
  });
}
