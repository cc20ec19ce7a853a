import { type Searchable, searchable, wordsOf } from '@kernel/fuzzy';
import type { DraftTexts, DraftVersion, FieldText } from '../store';

/** So much of one text is searched, in characters. */
const MAX_SEARCHED = 200_000;
/** Characters around what was found. */
const CONTEXT = 40;
/** How long reading drafts may hold main before something else has its turn, in milliseconds. */
const SLICE_MS = 8;

interface IndexedText {
  readonly field: FieldText['field'];
  /** Folded once; where its characters come from is found out for the few that are shown. */
  readonly folded: string;
  readonly text: string;
}

interface IndexedDraft {
  readonly version: DraftVersion;
  readonly texts: readonly IndexedText[];
}

export interface FoundText {
  readonly draftId: string;
  readonly field: FieldText['field'];
  readonly before: string;
  readonly match: string;
  readonly after: string;
}

export interface TextIndexPorts {
  readonly texts: DraftTexts;
  /** Milliseconds that only grow. */
  readonly elapsed: () => number;
  /** Resolves once main had time for something else. */
  readonly pause: () => Promise<void>;
}

/**
 * The texts of all drafts, folded, in memory. What changed is read again before each search, and
 * only that.
 */
export class TextIndex {
  readonly #ports: TextIndexPorts;
  readonly #drafts = new Map<string, IndexedDraft>();

  constructor(ports: TextIndexPorts) {
    this.#ports = ports;
  }

  /** Reads what changed since it was read last. Pauses whenever that takes long. */
  async update(): Promise<readonly DraftVersion[]> {
    const versions = this.#ports.texts.versions();
    let sliceBegan = this.#ports.elapsed();
    for (const version of versions) {
      const known = this.#drafts.get(version.id)?.version;
      if (known?.revision === version.revision && known.noteRevision === version.noteRevision) continue;
      this.#drafts.set(version.id, { version, texts: this.#read(version.id) });
      if (this.#ports.elapsed() - sliceBegan < SLICE_MS) continue;
      await this.#ports.pause();
      sliceBegan = this.#ports.elapsed();
    }
    if (this.#drafts.size > versions.length) this.#forgetOthers(versions);
    return versions;
  }

  /** Finds the drafts that hold every word, in the order of their last change. */
  async find(query: string, limit: number): Promise<{ total: number; found: FoundText[] }> {
    const words = wordsOf(query);
    const versions = await this.update();
    if (words.length === 0) return { total: 0, found: [] };
    const [first = ''] = words;
    let total = 0;
    const found: FoundText[] = [];
    for (const { id } of versions) {
      const texts = this.#drafts.get(id)?.texts ?? [];
      if (!words.every((word) => texts.some(({ folded }) => folded.includes(word)))) continue;
      total += 1;
      const shown = texts.find(({ folded }) => folded.includes(first));
      if (found.length < limit && shown !== undefined) found.push({ draftId: id, ...excerptOf(shown, first) });
    }
    return { total, found };
  }

  #read(id: string): readonly IndexedText[] {
    return this.#ports.texts.read(id).map(({ field, text }) => {
      const searched = text.slice(0, MAX_SEARCHED);
      return { field, text: searched, folded: searchable(searched).folded };
    });
  }

  #forgetOthers(versions: readonly DraftVersion[]): void {
    const present = new Set(versions.map(({ id }) => id));
    for (const id of this.#drafts.keys()) if (!present.has(id)) this.#drafts.delete(id);
  }
}

function excerptOf({ field, text }: IndexedText, word: string): Omit<FoundText, 'draftId'> {
  const prepared = searchable(text);
  const at = prepared.folded.indexOf(word);
  const start = offsetIn(prepared, at);
  const end = offsetIn(prepared, at + word.length);
  const oneLine = (part: string): string => part.replaceAll(/\s+/g, ' ');
  const before = text.slice(Math.max(0, start - CONTEXT), start).replace(/^[\uDC00-\uDFFF]/, '');
  const after = text.slice(end, end + CONTEXT).replace(/[\uD800-\uDBFF]$/, '');
  return {
    field,
    before: `${start > CONTEXT ? '…' : ''}${oneLine(before)}`,
    match: oneLine(text.slice(start, end)),
    after: `${oneLine(after)}${end + CONTEXT < text.length ? '…' : ''}`,
  };
}

function offsetIn({ offsets }: Searchable, at: number): number {
  return offsets === null ? at : (offsets[at] ?? offsets.at(-1) ?? 0);
}
