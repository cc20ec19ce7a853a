import type { Plugin } from 'vite';

/**
 * The letters of a typeface that ship, by its package. Others are shown in the system's: polytonic
 * Greek, Cyrillic letters of Central Asia, and in code and numbers everything but Latin.
 */
const SUBSETS: Readonly<Record<string, ReadonlySet<string>>> = {
  inter: new Set(['latin', 'latin-ext', 'cyrillic', 'greek', 'vietnamese']),
  'jetbrains-mono': new Set(['latin', 'latin-ext']),
};

const SHEET = /@fontsource-variable\/([\w-]+)\/wght\.css$/;
const FACE = /@font-face \{[^}]*\}\n?/g;

/** Leaves the faces of other letters out of the style sheets of typefaces. */
export function typefaceSubsets(): Plugin {
  return {
    name: 'typeface-subsets',
    enforce: 'pre',
    transform(css, id) {
      const [, typeface = ''] = SHEET.exec(id.replaceAll('\\', '/')) ?? [];
      const kept = SUBSETS[typeface];
      return kept === undefined ? null : { code: withFaces(css, typeface, kept), map: null };
    },
  };
}

/** Throws if a face that ships is not there, as after an update of the package. */
function withFaces(css: string, typeface: string, kept: ReadonlySet<string>): string {
  const found = new Set<string>();
  const reduced = css.replace(FACE, (face) => {
    const subset = new RegExp(`/${typeface}-([\\w-]+)-wght-normal\\.woff2`).exec(face)?.[1] ?? '';
    if (kept.has(subset)) found.add(subset);
    return kept.has(subset) ? face : '';
  });
  if (found.size !== kept.size) throw new Error(`The typeface ${typeface} has other letters.`);
  return reduced;
}
