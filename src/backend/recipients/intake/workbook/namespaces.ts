const MAIN = new Set([
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
  'http://schemas.openxmlformats.org/package/2006/relationships',
]);
const RELATIONS = new Set([
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
]);
const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

type Kind = 'own' | 'compatibility' | 'foreign';

/**
 * Follows the namespaces of a document, so that elements of extensions are not taken for those of
 * the format.
 */
export interface Namespaces {
  /** The element's name without prefix, or `null` if it is not for the handlers. */
  open(name: string, attributes: Readonly<Record<string, string>>): string | null;
  close(name: string): string | null;
  /** Whether the parser is inside of an element that is left out with all it holds. */
  isSkipping(): boolean;
  isRelation(prefix: string): boolean;
}

/**
 * The document's own namespace is that of its root, and all that name the format. Elements of other
 * namespaces and extension lists are skipped. Of alternatives (`mc:AlternateContent`) the fallback
 * counts, because no extension is understood here.
 */
export function createNamespaces(): Namespaces {
  const uris = new Map<string, string>();
  const kinds = new Map<string, Kind>();
  /** What the declarations of each open element have replaced. */
  const replaced: { readonly depth: number; readonly prefix: string; readonly uri: string | undefined }[] = [];
  let root: string | undefined;
  let depth = 0;
  let skippedFrom = 0;

  function set(prefix: string, uri: string | undefined): void {
    if (uri === undefined) uris.delete(prefix);
    else uris.set(prefix, uri);
    kinds.clear();
  }

  function declare(attributes: Readonly<Record<string, string>>): void {
    for (const key in attributes) {
      // Most attributes of a sheet have one letter: this is asked of each of them.
      if (key.length < 5 || !key.startsWith('xmlns')) continue;
      const prefix = key === 'xmlns' ? '' : key.startsWith('xmlns:') ? key.slice(6) : null;
      if (prefix === null) continue;
      replaced.push({ depth, prefix, uri: uris.get(prefix) });
      set(prefix, attributes[key]);
    }
  }

  function kindOf(prefix: string): Kind {
    const known = kinds.get(prefix);
    if (known !== undefined) return known;
    const uri = uris.get(prefix);
    const isOwn = uri === root || (uri !== undefined && MAIN.has(uri));
    const kind = uri === COMPATIBILITY ? 'compatibility' : isOwn ? 'own' : 'foreign';
    kinds.set(prefix, kind);
    return kind;
  }

  function prefixOf(name: string): string {
    const colon = name.indexOf(':');
    return colon < 0 ? '' : name.slice(0, colon);
  }
  function localOf(name: string): string {
    const colon = name.indexOf(':');
    return colon < 0 ? name : name.slice(colon + 1);
  }

  return {
    open(name, attributes) {
      depth += 1;
      if (skippedFrom > 0) return null;
      declare(attributes);
      if (depth === 1) root = uris.get(prefixOf(name));
      const local = localOf(name);
      const kind = kindOf(prefixOf(name));
      if (kind === 'own' && local !== 'extLst') return local;
      // The elements around alternatives are only skipped themselves.
      if (kind !== 'compatibility' || local === 'Choice') skippedFrom = depth;
      return null;
    },
    close(name) {
      const isOwn = skippedFrom === 0 && kindOf(prefixOf(name)) === 'own';
      if (skippedFrom === depth) skippedFrom = 0;
      for (let last = replaced.at(-1); last?.depth === depth; last = replaced.at(-1)) {
        replaced.pop();
        set(last.prefix, last.uri);
      }
      depth -= 1;
      return isOwn ? localOf(name) : null;
    },
    isSkipping: () => skippedFrom > 0,
    isRelation: (prefix) => RELATIONS.has(uris.get(prefix) ?? ''),
  };
}
