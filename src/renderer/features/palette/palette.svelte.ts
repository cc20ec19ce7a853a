import { wordsOf } from '@kernel/fuzzy';
import { type Entry, type EntryGroup, FOUND_GROUPS, type Hit, plainHit } from './entry';
import { bestFirst, type Group, groupOf, matchingGroups, MAX_ALL_FOUND } from './matching-groups';

/** What main found for a query. */
export interface Found {
  readonly hits: readonly Hit[];
  /** How many there are in all, of groups of which not all were read. */
  readonly totals: Readonly<Partial<Record<EntryGroup, number>>>;
}

export interface PalettePorts {
  /** What can be done now. Reactive. */
  readonly entries: () => readonly Entry[];
  /** Entries that the page does not know. `limit`: for each group. */
  readonly find: (query: string, limit: number) => Promise<Found>;
  /** Ids of what was chosen last, newest first. */
  readonly recent: () => readonly string[];
  readonly noteChosen: (id: string) => void;
}

/** One line of the list: a hit, or what shows the rest of its group. */
export type Line =
  | { readonly kind: 'hit'; readonly id: string; readonly hit: Hit }
  | { readonly kind: 'more'; readonly id: string; readonly group: Group['id']; readonly total: number };

const MAX_SHOWN = 6;
const MAX_RECENT_SHOWN = 6;
/** So much is asked of main, before and after all of it is wanted. */
const MAX_FOUND = 20;

const NOTHING: Found = { hits: [], totals: {} };

/** What is typed into the command palette and what it finds. */
export class Palette {
  readonly #ports: PalettePorts;
  query = $state('');
  #active = $state(0);
  /** Groups that are shown whole. */
  #expanded = $state.raw<readonly Group['id'][]>([]);
  #found = $state.raw<Found>(NOTHING);
  #asked = 0;
  readonly #words: readonly string[] = $derived.by(() => wordsOf(this.query));
  /** Groups of what the page knows: not worked out again when main has found something. */
  readonly #local: readonly Group[] = $derived.by(() =>
    this.#words.length === 0 ? this.#first() : matchingGroups(this.#ports.entries(), this.#words, this.#ports.recent()),
  );
  readonly #all: readonly Group[] = $derived.by(() => [...this.#local, ...this.#foundGroups()]);

  /** What is shown, group by group. */
  readonly groups: readonly Group[] = $derived.by(() =>
    this.#all.map((group) => ({
      ...group,
      hits: group.hits.slice(0, this.#isWhole(group) ? MAX_ALL_FOUND : MAX_SHOWN),
    })),
  );
  /** The same as lines, of which one is active. */
  readonly lines: readonly Line[] = $derived.by(() =>
    this.groups.flatMap((group): readonly Line[] => [
      ...group.hits.map((hit): Line => ({ kind: 'hit', id: `${group.id}/${hit.entry.id}`, hit })),
      ...(this.canExpand(group)
        ? [{ kind: 'more', id: `${group.id}/more`, group: group.id, total: group.total } as const]
        : []),
    ]),
  );
  /** How many results there are, shown or not. */
  readonly count: number = $derived(this.#all.reduce((sum, { total }) => sum + total, 0));

  constructor(ports: PalettePorts) {
    this.#ports = ports;
    // Main reads what changed since the last time while the user begins to type.
    void this.#ask();
  }

  get active(): Line | null {
    return this.lines[Math.min(this.#active, this.lines.length - 1)] ?? null;
  }

  type(query: string): void {
    this.query = query;
    this.#active = 0;
    this.#expanded = [];
    void this.#ask();
  }

  /** Moves to another line, from the last to the first and back. */
  move(by: number): void {
    const count = this.lines.length;
    if (count === 0) return;
    this.#active = (Math.min(this.#active, count - 1) + by + count) % count;
  }

  /** Moves within the list, without going round. */
  moveTo(index: number): void {
    this.#active = Math.max(0, Math.min(index, this.lines.length - 1));
  }

  get activeIndex(): number {
    return Math.max(0, Math.min(this.#active, this.lines.length - 1));
  }

  canExpand(group: Group): boolean {
    return group.total > group.hits.length && !this.#expanded.includes(group.id);
  }

  /**
   * Does what a line is for. Returns the entry to run once the palette is closed; `null` if it
   * stays open.
   */
  choose(line: Line): Entry | null {
    if (line.kind === 'more') {
      this.#expanded = [...this.#expanded, line.group];
      void this.#ask();
      return null;
    }
    this.#ports.noteChosen(line.hit.entry.id);
    return line.hit.entry;
  }

  #isWhole({ id, hits }: Group): boolean {
    return hits.length <= MAX_SHOWN || this.#expanded.includes(id) || (id === 'actions' && this.#words.length === 0);
  }

  #first(): readonly Group[] {
    const entries = this.#ports.entries();
    const recent = this.#ports.recent().flatMap((id) => entries.find((entry) => entry.id === id) ?? []);
    const others = (group: EntryGroup): readonly Entry[] =>
      entries.filter((entry) => entry.group === group && !recent.includes(entry));
    return [
      groupOf('recent', recent.slice(0, MAX_RECENT_SHOWN).map(plainHit)),
      groupOf('drafts', others('drafts').map(plainHit)),
      groupOf('actions', others('actions').map(plainHit)),
    ].filter(({ hits }) => hits.length > 0);
  }

  /** What main finds stands below and in a fixed order: nothing moves when it comes. */
  #foundGroups(): readonly Group[] {
    if (this.#words.length === 0) return [];
    const { hits, totals } = this.#found;
    return FOUND_GROUPS.map((id) => {
      const ofGroup = hits.filter(({ entry }) => entry.group === id);
      return groupOf(id, bestFirst(ofGroup), totals[id]);
    }).filter((group) => group.hits.length > 0);
  }

  async #ask(): Promise<void> {
    const query = this.query;
    this.#asked += 1;
    const asked = this.#asked;
    const limit = this.#expanded.some((id) => FOUND_GROUPS.some((found) => found === id)) ? MAX_ALL_FOUND : MAX_FOUND;
    const found = await this.#ports.find(query, limit);
    if (asked === this.#asked) this.#found = query.trim() === '' ? NOTHING : found;
  }
}
