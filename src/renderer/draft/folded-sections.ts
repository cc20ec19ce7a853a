import type { Section } from '@domain/fields/fields';
import type { Settings } from '@domain/settings/settings';

type Folded = Settings['foldedSections'];

/** Of so many drafts it is remembered which sections are folded; those folded last. */
const MAX_DRAFTS = 200;

/** Returns what is folded after a section of a draft was folded or unfolded. */
export function withFolded(folded: Folded, draftId: string, section: Section, isFolded: boolean): Folded {
  const { [draftId]: before = [], ...others } = folded;
  const sections = [...before.filter((other) => other !== section), ...(isFolded ? [section] : [])];
  const kept = Object.entries(others).slice(sections.length > 0 ? -(MAX_DRAFTS - 1) : -MAX_DRAFTS);
  return { ...Object.fromEntries(kept), ...(sections.length > 0 && { [draftId]: sections }) };
}
