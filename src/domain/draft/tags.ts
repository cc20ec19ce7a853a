import { z } from 'zod';
import { fold } from '@kernel/fold';

/** The longest tag, in UTF-16 code units. */
export const MAX_TAG_LENGTH = 40;

/** How many tags a draft can have. */
export const MAX_TAGS = 20;

/** The longest private note of a draft, in UTF-16 code units. */
export const MAX_NOTE_LENGTH = 20_000;

/** How many colours tags have, see `--tag-1` and the others in the page's tokens. */
const TAG_COLORS = 8;

/** A tag as it is stored: one line without blanks at its ends, and not empty to the eye. */
export const tagSchema = z
  .string()
  .max(MAX_TAG_LENGTH)
  .regex(/^\S(?:[^\p{Cc}]*\S)?$/u)
  .refine((tag) => fold(tag).trim() !== '');

/** The tags of a draft, in the order in which they were added. */
export const tagsSchema = z.array(tagSchema).max(MAX_TAGS);

/** A draft's private note: plain text that is never sent. Empty if there is none. */
export const noteSchema = z.string().max(MAX_NOTE_LENGTH);

/** What is typed as a tag, ready to be stored; `null` if it is empty or too long. */
export function tidyTag(typed: string): string | null {
  const tidy = typed.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
  return tagSchema.safeParse(tidy).success ? tidy : null;
}

/** Whether two tags are the same to a user: case, accents and Unicode forms do not count. */
export function isSameTag(one: string, other: string): boolean {
  return one === other || fold(one) === fold(other);
}

/** Whether a tag is among others. */
export function hasTag(tags: readonly string[], tag: string): boolean {
  return tags.some((other) => isSameTag(other, tag));
}

/**
 * Returns tags without those of `remove` and with those of `add`, each once.
 */
export function withTags(
  tags: readonly string[],
  { add = [], remove = [] }: { readonly add?: readonly string[]; readonly remove?: readonly string[] },
): readonly string[] {
  const all = [...tags.filter((tag) => !hasTag(remove, tag)), ...add];
  return all.filter((tag, index) => !hasTag(all.slice(0, index), tag));
}

/**
 * Returns tags with one of them under another name; `null` if it is not among them. If the new name
 * is there already, it stays once.
 */
export function withRenamedTag(tags: readonly string[], from: string, to: string): readonly string[] | null {
  if (!hasTag(tags, from)) return null;
  return withTags([], { add: tags.map((tag) => (isSameTag(tag, from) ? to : tag)) });
}

/** Returns tags without one of them; `null` if it is not among them. */
export function withoutTag(tags: readonly string[], tag: string): readonly string[] | null {
  return hasTag(tags, tag) ? withTags(tags, { remove: [tag] }) : null;
}

/** The number of a tag's colour, from 1 on. The same tag has the same colour on every computer. */
export function tagColor(tag: string): number {
  let hash = 7;
  for (const character of fold(tag)) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003;
  return (hash % TAG_COLORS) + 1;
}

/** A tag that drafts have, and how many. */
export interface UsedTag {
  readonly tag: string;
  readonly drafts: number;
}

/** The tags of drafts, each once, in the alphabetical order of a locale. */
export function usedTags(drafts: readonly { readonly tags: readonly string[] }[], locale: string): readonly UsedTag[] {
  const found = new Map<string, { readonly tag: string; drafts: number }>();
  for (const { tags } of drafts) {
    for (const tag of tags) {
      const known = found.get(fold(tag));
      if (known === undefined) found.set(fold(tag), { tag, drafts: 1 });
      else known.drafts += 1;
    }
  }
  const names = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
  return [...found.values()].toSorted((a, b) => names.compare(a.tag, b.tag));
}
