interface Edges {
  readonly top: number;
  readonly bottom: number;
}

/** How far below the upper edge a section may begin and count as the current one, in CSS pixels. */
const REACH = 96;

/**
 * Returns the index of the section that a user reads: the last that has begun at the upper edge of
 * what scrolls, or the last of all once its end is in sight. -1 if there is no section.
 */
export function currentSection(sections: readonly Edges[], view: Edges): number {
  const last = sections.length - 1;
  const end = sections.at(-1);
  const isAtEnd = end !== undefined && end.bottom <= view.bottom;
  if (isAtEnd && (sections[0]?.top ?? 0) < view.top) return last;
  const begun = sections.findLastIndex(({ top }) => top <= view.top + REACH);
  return begun < 0 ? Math.min(0, last) : begun;
}
