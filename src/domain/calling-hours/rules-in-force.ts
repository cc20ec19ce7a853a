import { z } from 'zod';
import { BUILT_IN_CONDUCT } from './built-in-conduct';
import { BUILT_IN_RULES } from './built-in-rules';
import { type CallingRule, callingRuleSchema, ruleIdSchema, weekSchema } from './rule';

export const MAX_OWN_RULES = 100;

/** What a user has set about calling hours, for one connection. */
export const callingHoursSettingsSchema = z.strictObject({
  /** Rules that are switched off, by id; those on conduct too. */
  off: z.array(ruleIdSchema).max(300),
  /** Other hours than a built-in rule has, by its id. */
  changed: z.record(ruleIdSchema, weekSchema),
  own: z.array(callingRuleSchema).max(MAX_OWN_RULES),
  /** Whether columns of the file say more about where somebody is than the number. */
  useColumns: z.boolean(),
});
export type CallingHoursSettings = Readonly<z.infer<typeof callingHoursSettingsSchema>>;

export const DEFAULT_CALLING_HOURS: CallingHoursSettings = { off: [], changed: {}, own: [], useColumns: true };

/** Settings with what could not be read of them, in the user's words or by id. */
export interface ReadSettings {
  readonly settings: CallingHoursSettings;
  readonly broken: readonly string[];
}

const looseSchema = z.object({
  off: z.array(z.unknown()).catch([]),
  changed: z.record(z.string(), z.unknown()).catch({}),
  own: z.array(z.unknown()).catch([]),
  useColumns: z.boolean().catch(true),
});

/**
 * Reads settings part by part: a rule that is broken, or that this version does not know, is named
 * instead of making the others unreadable.
 */
export function readCallingHours(stored: unknown): ReadSettings {
  const loose = looseSchema.safeParse(stored);
  if (!loose.success) return { settings: DEFAULT_CALLING_HOURS, broken: stored === null ? [] : ['?'] };
  const broken: string[] = [];
  const own = loose.data.own.flatMap((each, index) => {
    const rule = callingRuleSchema.safeParse(each);
    if (rule.success) return [rule.data];
    broken.push(nameOf(each) ?? `own ${String(index + 1)}`);
    return [];
  });
  const isKnown = (id: unknown): id is string => [...BUILT_IN_RULES, ...own].some((rule) => rule.id === id);
  const isConduct = (id: unknown): id is string => BUILT_IN_CONDUCT.some((rule) => rule.id === id);
  const off = loose.data.off.flatMap((id) => {
    if (isKnown(id) || isConduct(id)) return [id];
    broken.push(String(id));
    return [];
  });
  const changed = Object.entries(loose.data.changed).flatMap(([id, week]) => {
    const read = weekSchema.safeParse(week);
    if (read.success && isKnown(id)) return [[id, read.data] as const];
    broken.push(id);
    return [];
  });
  const settings = { off, changed: Object.fromEntries(changed), own, useColumns: loose.data.useColumns };
  return { settings, broken };
}

function nameOf(rule: unknown): string | null {
  const named = z.object({ title: z.string().min(1) }).safeParse(rule);
  return named.success ? named.data.title.slice(0, 200) : null;
}

/** All rules that there are, with the hours that the user has set; those switched off too. */
export function allRules({ changed, own }: CallingHoursSettings): readonly CallingRule[] {
  return [...BUILT_IN_RULES, ...own].map((rule) => {
    const week = changed[rule.id];
    // Hours that a user has set are not those of the source any more.
    return week === undefined ? rule : { ...rule, week, isVerified: false };
  });
}

/** The rules for people of a country (ISO 3166) and state or province (ISO 3166-2; empty: none). */
export type RulesFor = (country: string, region: string) => readonly CallingRule[];

/** Returns which rules apply where: all of the area, or else the one for wherever none is known. */
export function rulesInForce(settings: CallingHoursSettings): RulesFor {
  const on = allRules(settings).filter(({ id }) => !settings.off.includes(id));
  const elsewhere = on.filter(({ area }) => area === '*');
  const known = new Map<string, readonly CallingRule[]>();
  return (country, region) => {
    const key = `${country} ${region}`;
    const own = known.get(key) ?? on.filter(({ area }) => area === country || (region !== '' && area === region));
    known.set(key, own);
    return own.length > 0 ? own : elsewhere;
  };
}
