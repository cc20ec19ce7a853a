/** A part of a syntax tree, in the form of ESTree. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly computed?: unknown;
  readonly directive?: unknown;
  readonly elements?: unknown;
  readonly key?: unknown;
  readonly kind?: unknown;
  readonly name?: unknown;
  readonly properties?: unknown;
  readonly quasis?: unknown;
  readonly value?: unknown;
}

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** Returns the value of an expression that consists of texts only, or `null` if it does not. */
export function constantValue(node: unknown): string | object | null {
  if (!isNode(node)) return null;
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : null;
  if (node.type === 'TemplateLiteral') return withoutExpressions(node);
  if (node.type === 'ArrayExpression') return allOf(node.elements, constantValue);
  if (node.type !== 'ObjectExpression') return null;
  const properties = allOf(node.properties, plainProperty);
  return properties === null ? null : Object.fromEntries(properties);
}

/** Returns the name and the value of a property that has a constant value, or `null`. */
export function plainProperty(node: unknown): readonly [name: string, value: string | object] | null {
  if (!isNode(node) || node.type !== 'Property' || node.kind !== 'init' || node.computed === true) return null;
  const value = constantValue(node.value);
  if (value === null || !isNode(node.key)) return null;
  const name = node.key.type === 'Identifier' ? node.key.name : constantValue(node.key);
  return typeof name === 'string' && name !== '__proto__' ? [name, value] : null;
}

function withoutExpressions({ quasis }: Node): string | null {
  const only: unknown = Array.isArray(quasis) && quasis.length === 1 ? quasis[0] : null;
  const cooked: unknown = isNode(only) ? (only.value as { readonly cooked?: unknown }).cooked : null;
  return typeof cooked === 'string' ? cooked : null;
}

/** Returns what `read` makes of each part, or `null` if it cannot read one of them. */
function allOf<Value>(parts: unknown, read: (part: unknown) => Value | null): readonly Value[] | null {
  if (!Array.isArray(parts)) return null;
  const values = parts.map(read).filter((value) => value !== null);
  return values.length === parts.length ? values : null;
}
