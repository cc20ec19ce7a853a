import type { Problem } from '@domain/changes/problem';
import type { RecentContact } from '@domain/recent-contact/recent-contact';
import type { AudienceRow } from '@domain/recipients/audience';

/** What other parts of the page need to know of recipients who are elsewhere as well. */
export interface ContactOfDraft {
  readonly contact: RecentContact;
  /** The rows that are elsewhere too, if rows have forms of their own. */
  readonly rows: readonly Pick<AudienceRow, 'id' | 'contact'>[];
  readonly problems: readonly Problem[];
}

const DAY_MS = 86_400_000;

/** So many sources are listed one by one; the others as one warning. */
export const MAX_SOURCES_LISTED = 8;

/** Returns a warning for each source with recipients of a draft. */
export function contactProblems({ total, contacted, sources }: RecentContact, now: Date): readonly Problem[] {
  const listed = sources.slice(0, MAX_SOURCES_LISTED);
  const others = sources.length - listed.length;
  return [
    ...listed.map(({ key, kind, name, at, rows }): Problem => ({
      ...{ severity: 'warning', code: 'recent-contact', field: 'recipients' },
      ...{ source: key, kind, name, count: rows, total, at, daysAgo: daysBetween(at, now) },
    })),
    ...(others === 0 ? [] : [moreContact(others, contacted, total)]),
  ];
}

const moreContact = (sources: number, count: number, total: number): Problem => ({
  ...{ severity: 'warning', code: 'more-recent-contact', field: 'recipients' },
  ...{ sources, count, total },
});

/** Whole days since an instant; 0 for none, and for one in the future. */
function daysBetween(at: string | null, now: Date): number {
  return at === null ? 0 : Math.max(0, Math.floor((now.getTime() - Date.parse(at)) / DAY_MS));
}
