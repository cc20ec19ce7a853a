import { z } from 'zod';
import { audienceGroupSchema } from '@domain/calling-hours/audience-group';
import { callingHoursSettingsSchema } from '@domain/calling-hours/rules-in-force';
import { placeColumnsSchema } from '@domain/zones/place-columns';
import { cancellable, done, draftRef } from './parts';

/** Commands about when recipients can be called. */
export const CALLING_HOURS = {
  /**
   * What is set for a connection. `broken`: rules that cannot be read (any more), by what can be
   * read of them.
   */
  'callingHours.read': {
    input: z.strictObject({ connectionId: z.uuid() }),
    output: z.object({ settings: callingHoursSettingsSchema, broken: z.array(z.string()) }),
  },
  /** Replaces what is set for a connection, what was broken too. */
  'callingHours.update': {
    input: z.strictObject({ connectionId: z.uuid(), settings: callingHoursSettingsSchema }),
    output: done,
  },
  /**
   * How many recipients of a draft may be where, by what their numbers and columns say. `groups`:
   * null if it was cancelled. `revision` is the draft's.
   */
  'callingHours.groups': {
    input: draftRef.extend({ columns: placeColumnsSchema, ...cancellable }),
    output: z.object({ revision: z.number().int(), groups: z.array(audienceGroupSchema).nullable() }),
  },
} as const;
