import type { Route } from '../http/routes';
import { type AnswerFault, type DeliveryFault, type Fault, faultSchema, type WaitingFault } from './faults';

/** The faults that strike one request. */
export interface Struck {
  readonly kinds: readonly Fault['kind'][];
  readonly latencyMs: number;
  readonly answer: AnswerFault | null;
  readonly delivery: DeliveryFault | null;
  /** Request keys that the server will not read. */
  readonly ignoredKeys: readonly string[];
  readonly snakeCaseOnly: boolean;
  readonly respellTimes: boolean;
  readonly noGet: boolean;
}

export interface FaultQueue {
  readonly add: (faults: readonly Fault[]) => void;
  /** Takes one away. Does nothing where it is used up by now. */
  readonly remove: (id: number) => void;
  readonly clear: () => void;
  /** Those still waiting, with `times` counted down. */
  readonly list: () => readonly WaitingFault[];
  /** Takes what strikes this request, and counts it. */
  readonly strike: (request: { readonly method: string; readonly path: string; readonly route: Route }) => Struck;
}

/**
 * Faults in order. Of each group (responses, delivery, each other kind) the first that matches
 * strikes, and the next waits until it is used up.
 */
export function createFaultQueue(initial: readonly Fault[]): FaultQueue {
  let lastId = 0;
  const numbered = (fault: Fault): WaitingFault => ({ id: ++lastId, fault });
  let waiting: readonly WaitingFault[] = initial.map(numbered);

  return {
    add: (faults) => {
      waiting = [...waiting, ...faults.map(numbered)];
    },
    remove: (id) => {
      waiting = waiting.filter((one) => one.id !== id);
    },
    clear: () => {
      waiting = [];
    },
    list: () => waiting,
    strike: (request) => {
      const striking = new Map<string, WaitingFault>();
      for (const one of waiting) {
        if (matches(one.fault, request) && !striking.has(group(one.fault))) striking.set(group(one.fault), one);
      }
      const struck = new Set(striking.values());
      waiting = waiting.flatMap((one) => (struck.has(one) ? countDown(one) : [one]));
      return summarize([...struck].map(({ fault }) => fault));
    },
  };
}

/** Parses faults that the sandbox's own start options carry. Throws when one is malformed. */
export function parseFaults(inputs: readonly unknown[]): Fault[] {
  return inputs.map((input) => faultSchema.parse(input));
}

function matches(fault: Fault, { method, path, route }: Parameters<FaultQueue['strike']>[0]): boolean {
  if (fault.method !== undefined && fault.method !== method) return false;
  if (fault.path !== undefined && !path.startsWith(fault.path)) return false;
  switch (fault.kind) {
    case 'no-get':
      return method === 'GET' && route.kind === 'campaign';
    case 'ignore':
    case 'snake-case-only':
      return method === 'PATCH' && route.kind === 'campaign';
    case 'respell-times':
      return route.kind === 'campaign' || route.kind === 'start';
    default:
      return true;
  }
}

function group(fault: Fault): string {
  switch (fault.kind) {
    case 'status':
    case 'html':
    case 'redirect':
    case 'garbage':
    case 'empty':
    case 'oversized':
    case 'reset':
      return 'answer';
    case 'cut':
    case 'slow-body':
      return 'delivery';
    default:
      return fault.kind;
  }
}

function summarize(faults: readonly Fault[]): Struck {
  const struck: { -readonly [Key in keyof Struck]: Struck[Key] } = {
    kinds: faults.map((fault) => fault.kind),
    latencyMs: 0,
    answer: null,
    delivery: null,
    ignoredKeys: [],
    snakeCaseOnly: false,
    respellTimes: false,
    noGet: false,
  };
  for (const fault of faults) {
    switch (fault.kind) {
      case 'latency':
        struck.latencyMs = fault.ms;
        break;
      case 'cut':
      case 'slow-body':
        struck.delivery = fault;
        break;
      case 'ignore':
        struck.ignoredKeys = fault.fields;
        break;
      case 'snake-case-only':
        struck.snakeCaseOnly = true;
        break;
      case 'respell-times':
        struck.respellTimes = true;
        break;
      case 'no-get':
        struck.noGet = true;
        break;
      default:
        struck.answer = fault;
    }
  }
  return struck;
}

function countDown({ id, fault }: WaitingFault): WaitingFault[] {
  if (fault.times === undefined) return [{ id, fault }];
  return fault.times === 1 ? [] : [{ id, fault: { ...fault, times: fault.times - 1 } }];
}
