import { hasTag, isSameTag, MAX_TAG_LENGTH, tidyTag, type UsedTag } from '@domain/draft/tags';
import { fold } from '@kernel/fold';

/** Whether all of the drafts have a tag, some or none. */
export type TagState = 'all' | 'some' | 'none';

interface TagRow {
  readonly tag: string;
  readonly state: TagState;
  /** How many drafts of the app have it. */
  readonly drafts: number;
}

interface TagChoicePorts {
  /** The tags of each draft that is asked about. Reactive. */
  readonly drafts: () => readonly (readonly string[])[];
  /** All tags in use. Reactive. */
  readonly used: () => readonly UsedTag[];
  /**
   * Stores a choice at once, and resolves when the drafts have it or it was refused. Without it,
   * choices are collected in `change`.
   */
  readonly store?: (tag: string, isOn: boolean) => Promise<void>;
}

interface Choice {
  readonly tag: string;
  readonly isOn: boolean;
}

/** Which tags one or several drafts have, and what the user makes of it. */
export class TagChoice {
  readonly #ports: TagChoicePorts;
  #choices = $state.raw<readonly Choice[]>([]);
  /** What is typed to find a tag or to add one. */
  query = $state('');

  readonly #all: readonly TagRow[] = $derived.by(() => {
    const used = this.#ports.used();
    const added = this.#choices.filter(({ tag }) => !used.some((known) => isSameTag(known.tag, tag)));
    return [...used, ...added.map(({ tag }) => ({ tag, drafts: 0 }))].map((row) => ({
      ...row,
      state: this.#stateOf(row.tag),
    }));
  });
  /** The tags in use that match what is typed. */
  readonly rows: readonly TagRow[] = $derived.by(() => {
    const typed = fold(this.query).trim();
    return typed === '' ? this.#all : this.#all.filter(({ tag }) => fold(tag).includes(typed));
  });
  /** What is typed as a new tag; `null` if it is none, or in use. */
  readonly newTag: string | null = $derived.by(() => {
    const tag = tidyTag(this.query);
    return tag === null || this.#all.some((row) => isSameTag(row.tag, tag)) ? null : tag;
  });
  readonly isTooLong: boolean = $derived(this.query.trim().length > MAX_TAG_LENGTH);

  constructor(ports: TagChoicePorts) {
    this.#ports = ports;
  }

  /** What was chosen and not stored yet. */
  get change(): { readonly add: string[]; readonly remove: string[] } {
    const tagsWith = (isOn: boolean): string[] =>
      this.#choices.flatMap((choice) => (choice.isOn === isOn ? [choice.tag] : []));
    return { add: tagsWith(true), remove: tagsWith(false) };
  }

  /** Gives a tag to all of the drafts, or takes it from them if all have it. */
  async toggle(tag: string): Promise<void> {
    const isOn = this.#stateOf(tag) !== 'all';
    this.#choices = [...this.#choices.filter((choice) => !isSameTag(choice.tag, tag)), { tag, isOn }];
    if (this.#ports.store === undefined) return;
    await this.#ports.store(tag, isOn);
    this.#choices = this.#choices.filter((choice) => !isSameTag(choice.tag, tag));
  }

  /** Adds what is typed, or toggles the tag of that name. Returns whether it was a tag. */
  enter(): boolean {
    const typed = tidyTag(this.query);
    if (typed === null) return false;
    const known = this.#all.find(({ tag }) => isSameTag(tag, typed));
    void this.toggle(known?.tag ?? typed);
    this.query = '';
    return true;
  }

  #stateOf(tag: string): TagState {
    const chosen = this.#choices.find((choice) => isSameTag(choice.tag, tag));
    if (chosen !== undefined) return chosen.isOn ? 'all' : 'none';
    const drafts = this.#ports.drafts();
    const having = drafts.filter((tags) => hasTag(tags, tag)).length;
    if (having === 0) return 'none';
    return having === drafts.length ? 'all' : 'some';
  }
}
