import { z } from 'zod';
import { timeZoneSchema } from '../fields/edits';
import { languageAmong, LANGUAGES } from './languages';
import { localeFactsSchema, readLocale } from './locale-facts';

/** Folders in which save dialogs may open, best first. */
export const SAVE_FOLDERS = ['documents', 'downloads', 'home', 'temp', 'none'] as const;
export type SaveFolder = (typeof SAVE_FOLDERS)[number];

/** What the operating system says, checked. Everything in it can be used as it is. */
export const systemFactsSchema = z.object({
  /** An IANA name that this runtime knows; UTC when the computer's own is not known. */
  timeZone: timeZoneSchema,
  /** The computer's own zone when the runtime does not know it. */
  unknownTimeZone: z.string().max(100).nullable(),
  ...localeFactsSchema.shape,
  /** The language of the system, or English if its texts do not exist. */
  language: z.enum(LANGUAGES),
  /** ISO 3166 code of the country; `null` when the system names none. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
  /** The clock shows a year in which this app did not exist, or one far ahead. */
  clockIsOff: z.boolean(),
  /**
   * Where save dialogs open: the first of these folders that can be written to. `none`: the dialog
   * chooses.
   */
  saveFolder: z.enum(SAVE_FOLDERS),
});
export type SystemFacts = Readonly<z.infer<typeof systemFactsSchema>>;

/** The same, unchecked. Anything may stand in it. */
export interface ReportedSystem {
  /** As `Intl.DateTimeFormat` resolves it. */
  readonly timeZone: unknown;
  /** The variable `TZ`; `null` when it is not set. */
  readonly tzVariable?: string | null;
  /** Where `/etc/localtime` leads to; `null` elsewhere. */
  readonly localTimeFile?: string | null;
  /**
   * Names of the locale for dates and numbers, the one that counts most first; blank ones are
   * passed over.
   */
  readonly locales?: readonly unknown[];
  /** The user's languages, the one that counts most first. */
  readonly languages?: readonly string[];
  readonly country?: unknown;
  readonly saveFolder?: SaveFolder;
  readonly now: Date;
}

const FIRST_YEAR = 2025;
const LAST_YEAR = 2100;
const MAX_SHOWN = 100;

/**
 * Checks what the system says. Never throws; what cannot be used is replaced by a fallback that the
 * user is told about.
 */
export function readSystem(reported: ReportedSystem): SystemFacts {
  const year = reported.now.getUTCFullYear();
  const { region, ...locale } = readLocale(reported.locales ?? []);
  return {
    ...zoneOf(reported),
    ...locale,
    language: languageAmong(reported.languages ?? []),
    country: countryOf(reported.country) ?? region,
    saveFolder: reported.saveFolder ?? 'documents',
    clockIsOff: !(year >= FIRST_YEAR && year <= LAST_YEAR),
  };
}

type ZoneFacts = Pick<SystemFacts, 'timeZone' | 'unknownTimeZone'>;

/**
 * `TZ` counts before the rest, as it does for all programs. A rule such as `CET-1CEST` names no
 * zone: runtimes read it as UTC without a word, so it is unknown unless it is one of the names that
 * the runtime has (`EST5EDT`).
 */
function zoneOf({ timeZone, tzVariable = null, localTimeFile = null }: ReportedSystem): ZoneFacts {
  const wanted = tzVariable?.trim() ?? '';
  if (wanted !== '' && !isUtc(wanted)) {
    const named = inZoneInfo(wanted) ?? (/^:?\//.test(wanted) ? null : wanted.replace(/^:/, ''));
    if (named !== null) return known(named) ?? unknown(named);
  }
  // An empty `TZ` means UTC (POSIX).
  if (tzVariable !== null && (wanted === '' || isUtc(wanted))) return { timeZone: 'UTC', unknownTimeZone: null };
  const fromFile = localTimeFile === null ? null : inZoneInfo(localTimeFile);
  const name = typeof timeZone === 'string' && timeZone !== 'Etc/Unknown' ? timeZone : null;
  return known(name) ?? known(fromFile) ?? unknown(fromFile ?? name);
}

function known(name: string | null): ZoneFacts | null {
  if (name === null) return null;
  const parsed = timeZoneSchema.safeParse(name);
  return parsed.success ? { timeZone: parsed.data, unknownTimeZone: null } : null;
}

const unknown = (name: string | null): ZoneFacts => ({
  timeZone: 'UTC',
  unknownTimeZone: (name ?? '').replaceAll(/\p{C}/gu, '').slice(0, MAX_SHOWN),
});

const isUtc = (name: string): boolean => /^:?(?:etc\/)?(?:utc|uct|gmt|zulu|universal)0?$/i.test(name);

const inZoneInfo = (path: string): string | null => /zoneinfo\/(?:posix\/|right\/)?(.+)$/.exec(path)?.[1] ?? null;

function countryOf(reported: unknown): string | null {
  const code = typeof reported === 'string' ? reported.trim().toUpperCase() : '';
  return /^[A-Z]{2}$/.test(code) && code !== 'ZZ' ? code : null;
}
