import metadata from 'libphonenumber-js/max/metadata';
import { z } from 'zod';
import { lazy } from '@kernel/lazy';

/**
 * What the library knows of one country's numbers, as far as verdicts need it (its METADATA.md
 * describes the parts and their places).
 */
export interface Plan {
  /** Index into `allCountries`; 0 for a plan that belongs to no country. */
  readonly country: number;
  readonly callingCode: string;
  /** How a call abroad begins, as a pattern. */
  readonly exit: string;
  readonly general: string;
  readonly lengths: readonly number[];
  /**
   * What stands before a number inside of the country, as a pattern; empty where there is nothing.
   */
  readonly nationalPrefix: string;
  readonly transform: string;
  /**
   * What this country's numbers begin with, where several share a calling code; empty where that
   * does not tell.
   */
  readonly leading: string;
  /** Patterns of the kinds of numbers. `null`: the plan makes no difference. */
  readonly types: readonly PlanType[] | null;
  /** Mobiles have no pattern of their own: their numbers look like those of fixed lines. */
  readonly hasMobilesAmongFixed: boolean;
}

/** A kind of numbers of a plan. */
interface PlanType {
  /** Its place in the metadata: the bit of `Kind`. */
  readonly kind: number;
  readonly pattern: string;
  readonly lengths: readonly number[];
}

/** Made with the first plan: who only asks for the names of countries needs none of them. */
const schemas = lazy(() => {
  const text = z.union([z.string(), z.literal(0)]).transform((value): string => (value === 0 ? '' : value));
  const lengths = z.array(z.number());
  const left = z.unknown();
  return {
    plan: z.tuple([z.string(), text, z.string(), lengths, left, text, left, text, text, left, text, left]),
    parts: z.array(z.unknown()),
    types: z.array(z.union([z.literal(0), z.array(z.unknown())])),
    type: z.tuple([z.string()]).rest(lengths),
  };
});
/** The library's tables by their keys. Made with the first number: a start needs none of them. */
const tables = lazy(() => {
  const countries = new Map<string, unknown>(Object.entries(metadata.countries));
  const nowhere = new Map<string, unknown>(Object.entries(metadata.nonGeographic));
  const sharing = new Map<string, readonly string[]>(Object.entries(metadata.country_calling_codes));
  const codes = new Map([...sharing].flatMap(([code, all]) => all.map((country) => [country, code] as const)));
  return { countries, nowhere, sharing, codes };
});

/**
 * Country codes (ISO 3166, two letters); 0 stands for "none", such as satellite phones. Verdicts
 * name countries by their index here.
 */
export const allCountries = lazy((): readonly string[] => ['', ...tables().countries.keys()]);

/** All calling codes, those that belong to no country included. */
export const allCallingCodes = lazy((): readonly string[] => [...tables().sharing.keys(), ...tables().nowhere.keys()]);

/**
 * A country's calling code, without reading its plan; `null` for a country that the library does
 * not know.
 */
export const callingCodeOf = (country: string): string | null => tables().codes.get(country) ?? null;

/**
 * The plans that share a calling code, the main one first; none where there is no such code. Plans
 * are read when they are first asked for.
 */
export const plansOf = remembered((code: string): readonly Plan[] => {
  const plan = tables().nowhere.get(code);
  if (plan !== undefined) return [planOf(plan, 0)];
  return (tables().sharing.get(code) ?? []).flatMap((country) => planOfCountry(country) ?? []);
});

/** The plan of a country, or `undefined` for a code that the library does not know. */
export const planOfCountry = remembered((country: string): Plan | undefined => {
  const plan = tables().countries.get(country);
  return plan === undefined ? undefined : planOf(plan, allCountries().indexOf(country));
});

function remembered<T>(work: (key: string) => T): (key: string) => T {
  const known = new Map<string, { readonly value: T }>();
  return (key) => {
    const found = known.get(key) ?? { value: work(key) };
    known.set(key, found);
    return found.value;
  };
}

function planOf(parts: unknown, country: number): Plan {
  const [callingCode, exit, general, possible, , prefix, , prefixForParsing, transform, , leading, types] =
    schemas().plan.parse(filledUp(schemas().parts.parse(parts)));
  return {
    country,
    callingCode,
    exit,
    general,
    lengths: possible,
    nationalPrefix: prefixForParsing === '' ? prefix : prefixForParsing,
    transform,
    leading,
    types: types === 0 ? null : typesOf(types, possible),
    hasMobilesAmongFixed: types !== 0 && isWithoutPattern(types, MOBILE),
  };
}

/** The place of mobiles among the kinds of the metadata. */
const MOBILE = 1;

function isWithoutPattern(types: unknown, place: number): boolean {
  const kind = schemas().types.parse(types)[place] ?? 0;
  return kind === 0 || kind[0] === '';
}

function typesOf(types: unknown, possible: readonly number[]): Plan['types'] {
  const kinds = schemas().types.parse(types);
  if (kinds.length === 0) return null;
  return kinds.flatMap((parts, kind) => {
    if (parts === 0) return [];
    const [pattern, own] = schemas().type.parse(parts);
    // A kind without a pattern of its own has that of another kind.
    return pattern === '' ? [] : [{ kind, pattern, lengths: own ?? possible }];
  });
}

/** The metadata leaves out what is missing at the end. */
const filledUp = (parts: readonly unknown[]): unknown[] => Array.from({ length: 12 }, (_, index) => parts[index] ?? 0);
