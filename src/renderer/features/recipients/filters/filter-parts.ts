import type { AudienceFilter } from '@domain/recipients/audience';

/** Conditions of a filter that change; undefined: this one no longer holds. */
export type FilterPart = { readonly [Name in keyof AudienceFilter]?: AudienceFilter[Name] | undefined };

/** Returns a filter with other conditions. Those that no longer hold are left out. */
export function withPart(filter: AudienceFilter, part: FilterPart): AudienceFilter {
  const conditions = Object.entries({ ...filter, ...part });
  return Object.fromEntries(conditions.filter(([, value]) => value !== undefined));
}

/** Returns the condition on a variable as the value of an option; empty if there is none. */
export function variableOption({ has, lacks }: AudienceFilter): string {
  return lacks !== undefined ? `lacks ${lacks}` : has !== undefined ? `has ${has}` : '';
}

/** Returns the condition that an option of `variableOption` stands for. */
export function variablePart(option: string): FilterPart {
  const [kind, ...words] = option.split(' ');
  const key = words.join(' ');
  return { has: kind === 'has' ? key : undefined, lacks: kind === 'lacks' ? key : undefined };
}

/**
 * Returns the variables that can be chosen: the keys of the rows, and one in the filter that no row
 * has, such as a placeholder of the message.
 */
export function variablesIn(keys: readonly string[], { has, lacks }: AudienceFilter): readonly string[] {
  return [...new Set([...keys, ...[has, lacks].filter((key) => key !== undefined)])];
}
