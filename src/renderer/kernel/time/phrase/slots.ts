import type { Meaning } from './meaning';

export type Of<Kind extends Meaning['kind']> = Extract<Meaning, { kind: Kind }>;

/** What a phrase says, each thing once at most. */
export interface Slots {
  date?: { readonly year: number | null; readonly month: number; readonly day: number };
  isoWeek?: Of<'iso-week'>;
  weekday?: number;
  /** How the weekday is meant: `next Friday`, `this Friday`. */
  which?: 'next' | 'this';
  days?: number;
  weeks?: number;
  duration?: Partial<Record<Of<'unit'>['unit'], number>>;
  now?: true;
  clock?: Of<'clock'>;
  half?: 'am' | 'pm';
  part?: Of<'part'>;
  offset?: number;
  zone?: string;
  abbreviation?: string;
}
