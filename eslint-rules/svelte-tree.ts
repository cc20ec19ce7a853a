import type { Rule } from 'eslint';

/** The parts of Svelte's syntax tree (svelte-eslint-parser) that the rules read. */
export interface SvelteNode extends Pick<Rule.Node, 'loc' | 'range'> {
  readonly type: string;
  readonly value?: unknown;
  readonly name?: unknown;
  readonly key?: SvelteNode;
  readonly kind?: string;
  readonly expression?: SvelteNode;
  readonly quasis?: readonly { readonly value: { readonly cooked?: string | null } }[];
  readonly consequent?: SvelteNode;
  readonly alternate?: SvelteNode | null;
  readonly left?: SvelteNode;
  readonly right?: SvelteNode;
  readonly parent?: SvelteNode | null;
}

/** A listener for Svelte's nodes, which ESLint's own types do not know. */
export function onSvelte(listeners: Readonly<Record<string, (node: SvelteNode) => void>>): Rule.RuleListener {
  return listeners;
}

/** Reports one of Svelte's nodes; they carry what ESLint needs of a node. */
export function reportSvelte(context: Rule.RuleContext, node: SvelteNode, messageId: string): void {
  if (node.loc === undefined || node.loc === null) return;
  context.report({ loc: node.loc, messageId });
}

/** The name of an attribute: `aria-label`; empty for what has none. */
export function attributeName({ key }: SvelteNode): string {
  return typeof key?.name === 'string' ? key.name : '';
}

/** The parts of an attribute's value: literals and `{...}`. */
export function attributeParts({ value }: SvelteNode): readonly SvelteNode[] {
  return Array.isArray(value) ? (value as readonly SvelteNode[]) : [];
}
