import { getContext, setContext } from 'svelte';

/** The part and the example that are shown; `null` for all of them. */
export interface Selection {
  readonly part: string | null;
  readonly example: string | null;
}

/** Reads the address: `#Dialog/Wide` is one example, `#Dialog` a part, and `` all parts. */
export function selectionOf(hash: string): Selection {
  const [part = '', example = ''] = hash.slice(1).split('/').map(decodeURIComponent);
  return { part: part === '' ? null : part, example: example === '' ? null : example };
}

/** The address of a part or of one of its examples. */
export function addressOf(part: string, example?: string): string {
  return `#${[part, ...(example === undefined ? [] : [example])].map(encodeURIComponent).join('/')}`;
}

/** What an example needs to know of the part that it shows. */
interface PartContext {
  readonly part: string;
  /** The one example that is shown, or `null` for all. */
  readonly example: () => string | null;
}

const KEY = Symbol('gallery part');

export function setPart(context: PartContext): void {
  setContext(KEY, context);
}

/** Must be called while a component is being initialised. */
export function getPart(): PartContext {
  return getContext<PartContext>(KEY);
}
