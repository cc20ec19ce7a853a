import { z } from 'zod';
import { SECTIONS } from '../fields/fields';
import { draftExpectationsSchema } from '../finish/expectations';
import { recentContactDaysSchema, USUAL_CONTACT_DAYS } from '../recent-contact/recent-contact';
import { shortcutsSchema } from '../shortcuts/accelerator';
import { DEFAULT_SPELLING, spellingSettingsSchema } from '../spelling/spelling-settings';
import { USUAL_MAX_AGE_DAYS } from '../suppression/age';
import { LANGUAGES } from '../system/languages';
import { PLACEHOLDER_STYLES, USUAL_STYLE } from '../text/placeholders';
import { DATE_ORDERS, firstDayOfWeekSchema, HOUR_CLOCKS } from '../time/date-format';
import { updateModeSchema } from '../updates/mode';
import { COMMAND_SHELLS } from '../wire/curl-command';
import { firstStepsSchema, NO_FIRST_STEPS } from './first-steps';

/** For how many days something can be kept. */
export const keepDaysSchema = z.number().int().min(1).max(3650);

/** How many daily backups can be kept. */
export const keepDailyBackupsSchema = z.number().int().min(1).max(60);

/** How wide the sidebar can be, in CSS pixels. */
export const SIDEBAR_WIDTHS = { min: 200, max: 360, usual: 252 } as const;

export const MAX_PINNED_DRAFTS = 100;

export const DENSITIES = ['comfortable', 'compact'] as const;

/** Which drafts a list shows. */
export const DRAFT_FILTERS = ['all', 'changed', 'attention'] as const;
export type DraftFilter = (typeof DRAFT_FILTERS)[number];

/** In which order drafts are listed. */
export const DRAFT_ORDERS = ['edited', 'name', 'state'] as const;
export type DraftOrder = (typeof DRAFT_ORDERS)[number];

/** What a user can set for the whole app. Unknown or damaged values fall back one by one. */
export const settingsSchema = z.object({
  theme: z.enum(['system', 'light', 'dark']),
  /** The language of all texts; null: the system's. */
  language: z.enum(LANGUAGES).nullable(),
  /** The zone that new drafts start with; null: the computer's own. */
  timeZone: z.string().nullable(),
  /** How dates are written; null: as the system does. */
  dateOrder: z.enum(DATE_ORDERS).nullable(),
  /** Whether hours count to 12 or to 24; null: as the system does. */
  hourClock: z.enum(HOUR_CLOCKS).nullable(),
  /** The first day of the week in calendars; null: the system's. */
  firstDayOfWeek: firstDayOfWeekSchema.nullable(),
  /** After how many days receipts are removed; null: never. */
  keepReceiptsDays: keepDaysSchema.nullable(),
  /** How many days after a draft was discarded it is deleted for good; null: never. */
  keepDiscardedDays: keepDaysSchema.nullable(),
  /** How many daily backups are kept. */
  keepDailyBackups: keepDailyBackupsSchema,
  /** After how many days backups of any kind are deleted; null: never because of their age. */
  keepBackupsDays: keepDaysSchema.nullable(),
  /** After how many days a suppression list is called old; null: never. */
  suppressionMaxAgeDays: keepDaysSchema.nullable(),
  /** For how many days back recipients are compared with what was sent; 0: with nothing at all. */
  recentContactDays: recentContactDaysSchema,
  /** The placeholder syntax of opening messages; Kathan documents none. */
  placeholderStyle: z.enum(PLACEHOLDER_STYLES),
  spelling: spellingSettingsSchema,
  /** What is expected of calls, by draft; for an estimate of when they end. */
  expectations: draftExpectationsSchema,
  /** The shell that copied cURL commands are for; null: the usual one of the system. */
  commandShell: z.enum(COMMAND_SHELLS).nullable(),
  /** Nothing goes out over any connection while this is on. */
  workOffline: z.boolean(),
  /** The queue waits; Push now does not. */
  queuePaused: z.boolean(),
  /** Native notifications: the user is needed, or the queue emptied after being offline. */
  notifications: z.boolean(),
  /** Updates of the app; null: the user was not asked yet, which counts as off. */
  updates: updateModeSchema.nullable(),
  /** The keys that the user has set, by action. */
  shortcuts: shortcutsSchema,
  /** What was chosen last in the command palette, newest first, by ids and never by content. */
  recentCommands: z.array(z.string().regex(/^[a-z]+:[\w-]{1,60}$/)).max(20),
  /** How much space rows and controls take. */
  density: z.enum(DENSITIES),
  /** The folded sections of the editor, by draft; those folded last come last. */
  foldedSections: z.record(z.uuid(), z.array(z.enum(SECTIONS))),
  /** In CSS pixels. */
  sidebarWidth: z.number().int().min(SIDEBAR_WIDTHS.min).max(SIDEBAR_WIDTHS.max),
  draftOrder: z.enum(DRAFT_ORDERS),
  /** Drafts that stand first in the list, the last pinned first. */
  pinnedDrafts: z.array(z.uuid()).max(MAX_PINNED_DRAFTS),
  firstSteps: firstStepsSchema,
  /** The version whose news were opened last, or that was used first; null: none yet. */
  newsSeenIn: z.string().max(40).nullable(),
});
export type Settings = Readonly<z.infer<typeof settingsSchema>>;

export const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  language: null,
  timeZone: null,
  dateOrder: null,
  hourClock: null,
  firstDayOfWeek: null,
  keepReceiptsDays: null,
  keepDiscardedDays: 30,
  keepDailyBackups: 7,
  keepBackupsDays: null,
  suppressionMaxAgeDays: USUAL_MAX_AGE_DAYS,
  recentContactDays: USUAL_CONTACT_DAYS,
  placeholderStyle: USUAL_STYLE,
  spelling: DEFAULT_SPELLING,
  expectations: {},
  commandShell: null,
  workOffline: false,
  queuePaused: false,
  notifications: true,
  updates: null,
  shortcuts: {},
  recentCommands: [],
  density: 'comfortable',
  foldedSections: {},
  sidebarWidth: SIDEBAR_WIDTHS.usual,
  draftOrder: 'edited',
  pinnedDrafts: [],
  firstSteps: NO_FIRST_STEPS,
  newsSeenIn: null,
};
