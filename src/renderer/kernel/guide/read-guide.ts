import { fold } from '@kernel/fold';

/** A piece of a line. `anchor`: the id of a section of the same document. */
export type Inline =
  | { readonly kind: 'text' | 'code' | 'em' | 'strong'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly anchor: string };

export type Block =
  | { readonly kind: 'paragraph'; readonly line: readonly Inline[] }
  | { readonly kind: 'list'; readonly isOrdered: boolean; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly (readonly Inline[])[])[] }
  | { readonly kind: 'code'; readonly text: string };

export interface GuideSection {
  /** As GitHub names it in links. */
  readonly id: string;
  readonly title: string;
  readonly level: number;
  readonly blocks: readonly Block[];
  /** All of it, as searches compare it. */
  readonly folded: string;
}

const INLINE = /!\[[^\]]*\]\([^)]*\)|`([^`]+)`|\*\*([^*]+)\*\*|\[([^\]]+)\]\(([^)]+)\)|(?<![\w*])_([^_]+)_(?!\w)/g;

/** Reads a line of the Markdown that our documents use. Images are left out. */
export function readInline(text: string): readonly Inline[] {
  const pieces: Inline[] = [];
  let end = 0;
  const addText = (part: string): void => {
    if (part !== '') pieces.push({ kind: 'text', text: part });
  };
  for (const match of text.matchAll(INLINE)) {
    addText(text.slice(end, match.index));
    end = match.index + match[0].length;
    const [, code, strong, linked, target, em] = match;
    if (code !== undefined) pieces.push({ kind: 'code', text: code });
    else if (strong !== undefined) pieces.push({ kind: 'strong', text: strong });
    else if (em !== undefined) pieces.push({ kind: 'em', text: em });
    else if (linked !== undefined && target?.startsWith('#') === true) {
      pieces.push({ kind: 'link', text: linked, anchor: target.slice(1) });
    } else if (linked !== undefined) addText(linked);
  }
  addText(text.slice(end));
  return pieces;
}

/** The id that GitHub gives to a heading. */
function anchorOf(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-');
}

/**
 * Reads a document of ours into sections, without HTML of any kind. What comes before the first
 * heading of the second level, such as a list of contents, is left out.
 */
export function readGuide(markdown: string): readonly GuideSection[] {
  const parts = markdown.split(/^(?=#{2,4} )/m).filter((part) => part.startsWith('##'));
  const used = new Map<string, number>();
  return parts.map((part) => {
    const [heading = '', ...lines] = part.split('\n');
    const [marks = '##'] = /^#+/.exec(heading) ?? [];
    const title = heading
      .slice(marks.length)
      .trim()
      .replaceAll(/[[\]`]/g, '');
    const text = lines.join('\n');
    const anchor = anchorOf(title);
    const repeated = used.get(anchor) ?? 0;
    used.set(anchor, repeated + 1);
    return {
      id: repeated === 0 ? anchor : `${anchor}-${String(repeated)}`,
      title,
      level: marks.length,
      blocks: readBlocks(text),
      folded: fold(`${title}\n${text}`).replaceAll(/\s+/g, ' '),
    };
  });
}

function readBlocks(text: string): readonly Block[] {
  return text.split(/\n{2,}/).flatMap((chunk): readonly Block[] => {
    const lines = chunk.split('\n').filter((line) => line.trim() !== '');
    const [first] = lines;
    if (first === undefined) return [];
    if (first.startsWith('```')) return [{ kind: 'code', text: lines.slice(1, -1).join('\n') }];
    if (first.startsWith('|')) return [{ kind: 'table', rows: readTable(lines) }];
    if (/^(?:- |\d+\. )/.test(first)) return [readList(lines)];
    const line = readInline(lines.join(' '));
    return line.length === 0 ? [] : [{ kind: 'paragraph', line }];
  });
}

function readList(lines: readonly string[]): Block {
  const items: string[] = [];
  for (const line of lines) {
    const item = /^\s*(?:- |\d+\. )(.*)$/.exec(line)?.[1];
    if (item === undefined) items.push(`${items.pop() ?? ''} ${line.trim()}`);
    else items.push(item);
  }
  return { kind: 'list', isOrdered: !lines[0]?.startsWith('- '), items: items.map(readInline) };
}

function readTable(lines: readonly string[]): readonly (readonly (readonly Inline[])[])[] {
  return lines
    .filter((line) => !/^\|[\s|:-]+\|$/.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => readInline(cell.trim())),
    );
}

/** The sections that hold every word. All of them without a word. */
export function sectionsWith(sections: readonly GuideSection[], typed: string): readonly GuideSection[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  return sections.filter(({ folded }) => words.every((word) => folded.includes(word)));
}
