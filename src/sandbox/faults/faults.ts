import type { Fault } from '@domain/sandbox/faults';

export { type Fault, type FaultInput, faultSchema, type WaitingFault } from '@domain/sandbox/faults';

/** Faults that stand in for the response. Of these at most one strikes a request. */
export type AnswerFault = Extract<
  Fault,
  { kind: 'status' | 'html' | 'redirect' | 'garbage' | 'empty' | 'oversized' | 'reset' }
>;

/** Faults in how the bytes of a response arrive. Of these, too, at most one strikes a request. */
export type DeliveryFault = Extract<Fault, { kind: 'cut' | 'slow-body' }>;
