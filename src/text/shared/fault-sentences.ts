import type { FieldName } from '@domain/fields/fields';
import { fieldOfKey } from '@domain/fields/request-keys';
import type { FaultChoice } from '@domain/sandbox/fault-choices';
import type { Fault } from '@domain/sandbox/faults';

/** What a language says about faults of the sandbox. */
export interface FaultWords {
  readonly choices: Readonly<Record<FaultChoice, string>>;
  /** Short names of the faults' kinds in the list of requests. */
  readonly kinds: Readonly<Record<Fault['kind'], string>>;
  readonly afterMs: (ms: string) => string;
  readonly everyMs: (ms: string) => string;
  readonly status: (status: string) => string;
  readonly cutAfter: (bytes: number) => string;
  readonly ignores: (fields: string) => string;
  readonly whom: { readonly PATCH: string; readonly GET: string };
  readonly applied: string;
  readonly untilRemoved: string;
  readonly more: (requests: number) => string;
}

/** Returns the texts for single faults. `labelOf`: what a field is called. */
export function faultSentences(words: FaultWords, labelOf: (field: FieldName) => string) {
  const { choices, kinds } = words;
  const has = <Key extends string>(texts: Readonly<Record<Key, string>>, key: string): key is Key =>
    Object.hasOwn(texts, key);
  const labelOfKey = (key: string): string => {
    const field = fieldOfKey(key);
    return field === null ? key : labelOf(field);
  };

  /** What a waiting fault does, in one line without its target. */
  function what(fault: Fault): string {
    switch (fault.kind) {
      case 'latency':
        return `${choices.latency}, ${words.afterMs(String(fault.ms))}`;
      case 'status': {
        const known = `status-${String(fault.status)}`;
        const text = has(choices, known) ? choices[known] : words.status(String(fault.status));
        return fault.retryAfter === undefined ? text : `${text}, Retry-After: ${fault.retryAfter}`;
      }
      case 'html':
      case 'redirect':
        return `${choices[fault.kind]} (${String(fault.status)})`;
      case 'oversized':
        return `${choices.oversized} (${String(Math.round(fault.bytes / 1024 / 1024))} MB)`;
      case 'cut':
        return words.cutAfter(fault.afterBytes);
      case 'slow-body':
        return `${choices['slow-body']}, ${words.everyMs(String(fault.everyMs))}`;
      case 'ignore':
        return words.ignores([...new Set(fault.fields.map(labelOfKey))].join(', '));
      default:
        return choices[fault.kind];
    }
  }

  function whom({ method, path }: Fault): string | null {
    const requests = method === 'PATCH' || method === 'GET' ? words.whom[method] : method;
    return [requests, path].filter((part) => part !== undefined).join(', ') || null;
  }

  /** Which requests a fault is for, and for how long. */
  function about(fault: Fault): string {
    return [
      whom(fault),
      'applied' in fault && fault.applied ? words.applied : null,
      fault.times === undefined ? words.untilRemoved : words.more(fault.times),
    ]
      .filter((part) => part !== null)
      .join(' · ');
  }

  /** The short name of a kind; the kind itself if it is not known. */
  const kind = (name: string): string => (has(kinds, name) ? kinds[name] : name);

  return { what, about, kind };
}
