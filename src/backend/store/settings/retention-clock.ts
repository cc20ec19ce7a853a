import { z } from 'zod';
import { writeJson } from '@kernel/json/json-codec';
import type { Database } from '../core/database';
import { readColumn } from '../core/json-column';
import { readState, writeState } from '../core/state';

const recordSchema = z.object({ candidate: z.iso.datetime(), trusted: z.iso.datetime().nullable() });
export type ClockRecord = Readonly<z.infer<typeof recordSchema>>;

/**
 * How long the clock must have gone on from a time before that time is trusted, in milliseconds.
 */
const CONFIRM_AFTER_MS = 24 * 60 * 60 * 1000;

/**
 * Notes what the clock says. A time is trusted when the clock, a day or more later, has not gone
 * back before it: a clock that is ahead by error for some hours is put right before anything is
 * deleted.
 */
export function advanceClock(record: ClockRecord | null, now: Date): ClockRecord {
  const at = now.getTime();
  const time = now.toISOString();
  const trusted = record?.trusted ?? null;
  if (record === null || at < Date.parse(record.candidate)) {
    return { candidate: time, trusted: trusted !== null && trusted <= time ? trusted : null };
  }
  if (at - Date.parse(record.candidate) < CONFIRM_AFTER_MS) return record;
  return { candidate: time, trusted: record.candidate };
}

/** What the clock said at earlier looks, over restarts. */
export interface RetentionClock {
  /**
   * Notes what the clock says; returns the latest time that has passed for certain, `null` if none
   * is known yet.
   */
  advance(now: Date): Date | null;
}

export function retentionClock(db: Database): RetentionClock {
  return {
    advance: (now) => {
      const stored = readState(db, 'retention-clock');
      const record = advanceClock(readColumn(recordSchema, stored), now);
      const text = writeJson(record);
      if (text !== stored) writeState(db, 'retention-clock', text);
      return record.trusted === null ? null : new Date(record.trusted);
    },
  };
}
