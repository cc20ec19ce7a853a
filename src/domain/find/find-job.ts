import { findMatches, type FindQuery, type Matches, patternOf, replaceAllIn, replacementAt } from './find-in-text';

/** Work on a text that may take long: a pattern can take any time. */
export type FindJob = { readonly text: string; readonly query: FindQuery } & (
  | { readonly kind: 'find' }
  | { readonly kind: 'replace'; readonly replacement: string; readonly from: number }
  | { readonly kind: 'replace-all'; readonly replacement: string }
);

export type FindResult =
  | { readonly kind: 'matches'; readonly matches: Matches }
  | { readonly kind: 'invalid' }
  | { readonly kind: 'replacement'; readonly insert: string | null }
  | { readonly kind: 'text'; readonly text: string; readonly count: number };

/** Does a job. Never throws. */
export function runFindJob(job: FindJob): FindResult {
  const { text, query } = job;
  switch (job.kind) {
    case 'find':
      if (query.text !== '' && patternOf(query) === null) return { kind: 'invalid' };
      return { kind: 'matches', matches: findMatches(text, query) };
    case 'replace':
      return { kind: 'replacement', insert: replacementAt(text, query, job.replacement, job.from) };
    case 'replace-all':
      return { kind: 'text', ...replaceAllIn(text, query, job.replacement) };
  }
}
