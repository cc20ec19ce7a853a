import type { JsonValue } from '@kernel/json/json';
import type { FieldName } from '../fields/fields';

/** What a change leads to: a value, a cleared field, rows, or text that is no value yet. */
export type After =
  | { readonly kind: 'value'; readonly value: JsonValue }
  | { readonly kind: 'clear' }
  | { readonly kind: 'recipients'; readonly count: number }
  | { readonly kind: 'unreadable'; readonly text: string };

/**
 * An edit that differs from the snapshot. `before` is `undefined` where no server copy says what
 * the value was.
 */
export interface Change {
  readonly field: FieldName;
  readonly before: JsonValue | undefined;
  readonly after: After;
}
