import { z } from 'zod';

/** What a new user does first, in the order in which it is listed. */
export const FIRST_STEPS = ['connect', 'draft', 'change', 'import', 'review', 'push'] as const;
export type FirstStep = (typeof FIRST_STEPS)[number];

export const firstStepsSchema = z.strictObject({
  /** What was done at least once, also if what came of it is gone. */
  done: z.array(z.enum(FIRST_STEPS)).max(FIRST_STEPS.length),
  /** The user does not want to see the list any more. */
  isHidden: z.boolean(),
});
export type FirstSteps = Readonly<z.infer<typeof firstStepsSchema>>;

export const NO_FIRST_STEPS: FirstSteps = { done: [], isHidden: false };

/** What is read of a draft in the list. */
interface PushedOrNot {
  readonly changeCount: number;
  readonly lastPush: { readonly outcome: { readonly kind: string } } | null;
}

/**
 * The steps that connections and drafts show to be done. Reviewing and importing leave nothing in
 * lists of drafts and are noted when they happen.
 */
export function stepsFrom(connections: number, drafts: readonly PushedOrNot[]): readonly FirstStep[] {
  const isPushed = drafts.some(({ lastPush }) => lastPush?.outcome.kind === 'verified');
  const isChanged = isPushed || drafts.some(({ changeCount }) => changeCount > 0);
  return [
    ...(connections > 0 ? (['connect'] as const) : []),
    ...(drafts.length > 0 ? (['draft'] as const) : []),
    ...(isChanged ? (['change'] as const) : []),
    ...(isPushed ? (['push'] as const) : []),
  ];
}

/** The steps with more of them done, in their order; the same object if none is new. */
export function withDone(steps: FirstSteps, more: readonly FirstStep[]): FirstSteps {
  if (more.every((step) => steps.done.includes(step))) return steps;
  return { ...steps, done: FIRST_STEPS.filter((step) => steps.done.includes(step) || more.includes(step)) };
}
