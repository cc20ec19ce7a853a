import { joined, type OpenStep } from '@domain/draft/joins';
import type { Op } from '@domain/draft/step';
import type { Edit } from '@domain/fields/edits';
import type { FieldName } from '@domain/fields/fields';
import { isBeyondBound } from './draft-writes';

/** Each holds its text twice at most, and shares it with the steps beside it. */
const MAX_STEPS = 50;

type EditOp = Extract<Op, { kind: 'edit' }>;

interface UnstoredPorts {
  readonly now: () => Date;
  /** What the field has now, stored or not. */
  readonly current: (field: FieldName) => Edit | null;
  readonly put: (field: FieldName, edit: Edit | null) => void;
}

/**
 * Steps of undo for texts that are too long to be stored. Main has no step for them, and they come
 * after all steps that it has.
 */
export class UnstoredSteps {
  readonly #ports: UnstoredPorts;
  #done: OpenStep[] = [];
  #undone: EditOp[] = [];
  /** What comes next begins a step of its own. */
  #isClosed = false;
  /** Nothing was edited since. */
  #isNewest = false;

  constructor(ports: UnstoredPorts) {
    this.#ports = ports;
  }

  /** Takes note of an edit that the user makes, before it is made. */
  note(field: FieldName, after: Edit | null): void {
    const before = this.#ports.current(field);
    this.#isNewest = isLong(before) || isLong(after);
    if (!this.#isNewest) return;
    const op: Op = { kind: 'edit', field, before, after };
    const now = this.#ports.now().getTime();
    const last = this.#isClosed || this.#undone.length > 0 ? undefined : this.#done.at(-1);
    const step = last === undefined ? null : joined(last, op, now);
    if (last !== undefined && step !== null) this.#done.splice(-1, 1, { ...last, step, endedAt: now });
    else {
      this.#done.push({ step: { kind: 'step', cause: 'edited', ops: [op] }, startedAt: now, endedAt: now });
      this.#done.splice(0, this.#done.length - MAX_STEPS);
    }
    this.#undone = [];
    this.#isClosed = false;
  }

  /** The next edit begins a step of its own. */
  close(): void {
    this.#isClosed = true;
  }

  forget(): void {
    this.#done = [];
    this.#undone = [];
  }

  /** Takes the newest step back, or does it again. Returns its field; `null` if main is next. */
  step(direction: 'undo' | 'redo'): FieldName | null {
    const op = direction === 'undo' ? opOf(this.#done.at(-1)) : this.#undone.at(-1);
    if (op === undefined) return null;
    if (!this.#isNewest && !isLong(this.#ports.current(op.field))) {
      this.forget();
      return null;
    }
    if (direction === 'undo') {
      this.#done.pop();
      this.#undone.push(op);
    } else {
      const now = this.#ports.now().getTime();
      this.#undone.pop();
      this.#done.push({ step: { kind: 'step', cause: 'edited', ops: [op] }, startedAt: now, endedAt: now });
    }
    this.#isClosed = true;
    this.#isNewest = true;
    this.#ports.put(op.field, direction === 'undo' ? op.before : op.after);
    return op.field;
  }
}

function opOf(step: OpenStep | undefined): EditOp | undefined {
  const op = step?.step.kind === 'step' ? step.step.ops[0] : undefined;
  return op?.kind === 'edit' ? op : undefined;
}

function isLong(edit: Edit | null): boolean {
  return edit !== null && isBeyondBound(edit);
}
