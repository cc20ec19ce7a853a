import { inflateSync } from 'node:zlib';

/** What each code stands for; variable fonts have codes of one byte, others of two. */
interface Glyphs {
  readonly width: 2 | 4;
  readonly texts: ReadonlyMap<string, string>;
}

const NO_GLYPHS: Glyphs = { width: 4, texts: new Map() };

/**
 * Returns the text of each page of a PDF that Chromium has written, without spaces and line ends:
 * where words stand apart is only in their positions. Reads no other PDFs: these name their fonts
 * by the number of the font's object, and have no object streams.
 */
export function pdfPages(pdf: Buffer): readonly string[] {
  const bytes = pdf.toString('latin1');
  const objects = new Map(
    Array.from(bytes.matchAll(/(?:^|\n)(\d+) 0 obj\s*([\s\S]*?)endobj/g), ([, id, body]) => [id ?? '', body ?? '']),
  );
  const object = (id: string | undefined): string => objects.get(id ?? '') ?? '';
  const glyphsOf = new Map<string, Glyphs>();
  const fontOf = (id: string): Glyphs => {
    const known = glyphsOf.get(id);
    if (known !== undefined) return known;
    const glyphs = readGlyphs(streamOf(object(/\/ToUnicode (\d+) 0 R/.exec(object(id))?.[1])));
    glyphsOf.set(id, glyphs);
    return glyphs;
  };
  const pages = [...objects.values()].filter((body) => /\/Type\s*\/Page\b/.test(body));
  return pages.map((page) => {
    const contents = /\/Contents (\d+) 0 R/.exec(page)?.[1];
    return textOf(streamOf(object(contents)), fontOf).replaceAll(/\s/g, '');
  });
}

function streamOf(body: string): string {
  const start = /stream\r?\n/.exec(body);
  if (start === null) return '';
  const data = body.slice(start.index + start[0].length, body.lastIndexOf('endstream'));
  return body.includes('/FlateDecode') ? inflateSync(Buffer.from(data, 'latin1')).toString('latin1') : data;
}

function textOf(content: string, fontOf: (id: string) => Glyphs): string {
  let glyphs = NO_GLYPHS;
  let text = '';
  for (const [, font, shown] of content.matchAll(/\/F(\d+) [\d.]+ Tf|(<[\dA-Fa-f<>\s.-]*>(?=\s*\]?\s*T[Jj]))/g)) {
    if (font !== undefined) glyphs = fontOf(font);
    for (const [, hex] of (shown ?? '').matchAll(/<([\dA-Fa-f]+)>/g)) {
      text += codesOf(hex ?? '', glyphs.width)
        .map((code) => glyphs.texts.get(code) ?? '')
        .join('');
    }
  }
  return text;
}

function codesOf(hex: string, width: number): readonly string[] {
  return hex.toUpperCase().match(new RegExp(`.{${String(width)}}`, 'g')) ?? [];
}

/** What each glyph of a font stands for, as its `ToUnicode` table says. */
function readGlyphs(table: string): Glyphs {
  const width = /begincodespacerange\s*<\w{2}>/.test(table) ? 2 : 4;
  const texts = new Map<string, string>();
  const hex = (code: number, digits: number): string => code.toString(16).toUpperCase().padStart(digits, '0');
  const words = (codes: string): string =>
    String.fromCharCode(...codesOf(codes, 4).map((code) => Number.parseInt(code, 16)));
  for (const [, block] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph, codes] of (block ?? '').matchAll(/<(\w+)>\s*<(\w+)>/g))
      texts.set((glyph ?? '').toUpperCase(), words(codes ?? ''));
  for (const [, block] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, first, last, codes] of (block ?? '').matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      const start = Number.parseInt(first ?? '', 16);
      const base = Number.parseInt(codes ?? '', 16);
      for (let glyph = start; glyph <= Number.parseInt(last ?? '', 16); glyph += 1)
        texts.set(hex(glyph, width), words(hex(base + glyph - start, 4)));
    }
  return { width, texts };
}
