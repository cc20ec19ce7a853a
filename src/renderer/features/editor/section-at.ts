import type { Section } from '@domain/fields/fields';

/** A section and where it begins, in pixels below the top of what is visible. */
export interface SectionTop {
  readonly section: Section;
  readonly top: number;
}

/**
 * Returns the section that is being read: the last one that begins above the reading line. At the
 * very top that is the first one. `line` is in pixels below the top of what is visible.
 */
export function sectionAt(tops: readonly SectionTop[], line: number): Section | null {
  return (tops.findLast(({ top }) => top <= line) ?? tops[0])?.section ?? null;
}
