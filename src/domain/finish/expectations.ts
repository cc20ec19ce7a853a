import { z } from 'zod';

/** The longest call that can be expected, in seconds. */
export const MAX_CALL_SECONDS = 3600;
/** So many drafts have expectations of their own; those set longest ago go first. */
export const MAX_EXPECTING_DRAFTS = 500;

const rangeOf = (min: number, max: number) =>
  z
    .strictObject({ low: z.number().int().min(min).max(max), high: z.number().int().min(min).max(max) })
    .refine(({ low, high }) => low <= high);

/**
 * What a user expects of the calls of a draft, each from a low to a high value. `callSeconds`: how
 * long an answered call takes; `answerPercent`: how many of the calls are answered.
 */
export const expectationsSchema = z.strictObject({
  callSeconds: rangeOf(1, MAX_CALL_SECONDS),
  answerPercent: rangeOf(1, 100),
});
export type Expectations = Readonly<z.infer<typeof expectationsSchema>>;
export type ExpectedRange = Expectations['callSeconds'];

/** Learned from nothing: wide, so that nobody takes them for a measurement. */
export const USUAL_EXPECTATIONS: Expectations = {
  callSeconds: { low: 45, high: 180 },
  answerPercent: { low: 20, high: 50 },
};

/** Expectations by the IDs of drafts, the one that was set last at the end. */
export const draftExpectationsSchema = z
  .record(z.uuid(), expectationsSchema)
  .refine((drafts) => Object.keys(drafts).length <= MAX_EXPECTING_DRAFTS);
type DraftExpectations = Readonly<z.infer<typeof draftExpectationsSchema>>;

/** Sets the expectations of a draft. */
export function withExpectations(all: DraftExpectations, draftId: string, set: Expectations): DraftExpectations {
  const others = Object.entries(all).filter(([id]) => id !== draftId);
  return Object.fromEntries([...others, [draftId, set] as const].slice(-MAX_EXPECTING_DRAFTS));
}
