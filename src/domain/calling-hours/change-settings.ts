import { BUILT_IN_RULES } from './built-in-rules';
import type { CallingRule, Week } from './rule';
import { type CallingHoursSettings, MAX_OWN_RULES } from './rules-in-force';

/** Sets other hours for a rule; those of a built-in rule come back with `null`. */
export function withHours(settings: CallingHoursSettings, id: string, week: Week | null): CallingHoursSettings {
  if (settings.own.some((rule) => rule.id === id)) {
    const own = settings.own.map((rule) => (rule.id === id && week !== null ? { ...rule, week } : rule));
    return { ...settings, own };
  }
  const { [id]: _before, ...changed } = settings.changed;
  return { ...settings, changed: week === null ? changed : { ...changed, [id]: week } };
}

/** Adds a rule of the user's own, or replaces the one with its id. */
export function withOwnRule(settings: CallingHoursSettings, rule: CallingRule): CallingHoursSettings {
  const isKnown = settings.own.some(({ id }) => id === rule.id);
  const own = isKnown ? settings.own.map((each) => (each.id === rule.id ? rule : each)) : [...settings.own, rule];
  return { ...settings, own };
}

/** Removes a rule of the user's own, with what is set about it. */
export function withoutOwnRule(settings: CallingHoursSettings, id: string): CallingHoursSettings {
  const own = settings.own.filter((rule) => rule.id !== id);
  const off = settings.off.filter((each) => each !== id);
  const { [id]: _before, ...changed } = settings.changed;
  return { ...settings, own, off, changed };
}

/** An id that no rule has; null if there are as many own rules as can be. */
export function newRuleId({ own }: CallingHoursSettings): string | null {
  if (own.length >= MAX_OWN_RULES) return null;
  const taken = new Set([...BUILT_IN_RULES, ...own].map(({ id }) => id));
  for (let number = 1; ; number += 1) {
    const id = `own-${String(number)}`;
    if (!taken.has(id)) return id;
  }
}
