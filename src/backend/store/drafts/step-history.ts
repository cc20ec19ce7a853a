import type { DraftContent } from '@domain/changes/draft-content';
import type { Draft } from '@domain/draft/draft';
import { opsBetween, type RestoredState, stateAfter } from '@domain/draft/state-after';
import { fieldsOf, invertOps, type Op, type Step } from '@domain/draft/step';
import type { Undone } from '@domain/draft/undone';
import type { StateDifference, VersionHistoryPage } from '@domain/draft/version-history';
import type { Database } from '../core/database';
import { applyOps, stepState } from './apply-ops';
import { keyOf, noteChange } from './draft-content';
import { entryOf, shown } from './history-entry';
import type { FactsOf } from './recipient-facts';
import { withServerValues } from './server-values';
import { moveTo, nextStep, positionOf, previousStep, readStep, readSteps, record } from './step-log';

/**
 * The history of drafts. `null` means that there is no such draft, or no such step in it. Each
 * change is one transaction.
 */
export interface StepHistory {
  undo(id: string): Undone | null;
  redo(id: string): Undone | null;
  /** Newest first; `before` is the id of the last entry that is known already. */
  historyPage(id: string, before: number | null, limit: number): VersionHistoryPage | null;
  /** What `takeBack` would change. */
  difference(id: string, step: number): StateDifference | null;
  /**
   * Brings the draft to where it was right after a step (0: before the first that is kept), as a
   * step of its own.
   */
  restoreStep(id: string, step: number): Draft | null;
}

export interface StepHistoryParts {
  readonly db: Database;
  readonly facts: FactsOf;
  readonly now: () => Date;
  /** The draft as it is stored, by its short key; what is known of it is not read again. */
  readonly read: (draft: number, content?: DraftContent) => Draft;
}

export function stepHistory({ db, facts, now, read }: StepHistoryParts): StepHistory {
  function inDraft<T>(id: string, work: (draft: number) => T): T | null {
    return db.transaction(() => {
      const draft = keyOf(db, id);
      return draft === null ? null : work(draft);
    });
  }

  function perform(draft: number, ops: readonly Op[], position: () => void): Undone {
    const rows = applyOps(db, facts, draft, ops);
    position();
    const { content } = noteChange(db, facts, draft, { at: now(), rows });
    return {
      kind: 'done',
      draft: read(draft, content),
      fields: [...fieldsOf(ops)],
      zone: ops.some((op) => op.kind === 'zone'),
    };
  }

  /**
   * The way from where the draft stands to right after a step; `null` where there is no such step
   * or it cannot be reached.
   */
  function way(draft: number, target: number): RestoredState | null {
    const position = positionOf(db, draft);
    if (target !== 0 && readStep(db, draft, target) === null) return null;
    const undone: Step[] = [];
    let at = position;
    while (at > target) {
      const step = readStep(db, draft, at);
      if (step === null) return null;
      undone.push(step.step);
      at = previousStep(db, draft, at);
    }
    const redone: Step[] = [];
    for (let next = nextStep(db, draft, position); next !== null && next <= target; next = nextStep(db, draft, next)) {
      const step = readStep(db, draft, next);
      if (step === null) return null;
      redone.push(step.step);
    }
    return stateAfter(stepState(db, draft), undone, redone);
  }

  return {
    undo: (id) =>
      inDraft(id, (draft) => {
        const position = positionOf(db, draft);
        const last = readStep(db, draft, position);
        if (last === null) return { kind: 'nothing' };
        if (last.step.kind === 'pushed') return { kind: 'pushed', at: last.startedAt };
        return perform(draft, invertOps(last.step.ops), () => {
          moveTo(db, draft, previousStep(db, draft, position));
        });
      }),

    redo: (id) =>
      inDraft(id, (draft) => {
        const next = nextStep(db, draft, positionOf(db, draft));
        const step = next === null ? null : readStep(db, draft, next)?.step;
        if (next === null || step?.kind !== 'step') return { kind: 'nothing' };
        return perform(draft, step.ops, () => {
          moveTo(db, draft, next);
        });
      }),

    historyPage(id, before, limit) {
      const draft = keyOf(db, id);
      if (draft === null) return null;
      const position = positionOf(db, draft);
      const steps = readSteps(db, draft, before ?? Number.MAX_SAFE_INTEGER, limit + 1);
      return {
        entries: steps.slice(0, limit).map((step) => entryOf(step, position)),
        more: steps.length > limit,
        position,
      };
    },

    difference(id, step) {
      const draft = keyOf(db, id);
      const target = draft === null ? null : way(draft, step);
      if (draft === null || target === null) return null;
      const ops = withServerValues(db, draft, opsBetween(stepState(db, draft), target.state));
      return { ...shown(ops), rows: target.rows.length, unknown: [...target.unknown] };
    },

    restoreStep: (id, step) =>
      db.transaction(() => {
        const draft = keyOf(db, id);
        const target = draft === null ? null : way(draft, step);
        if (draft === null || target === null) return null;
        const ops = [...target.rows, ...opsBetween(stepState(db, draft), target.state)];
        const rows = applyOps(db, facts, draft, ops);
        const at = now();
        if (ops.length > 0) {
          record(db, draft, { kind: 'step', cause: 'taken-back', ops: [...ops] }, at);
          noteChange(db, facts, draft, { at, rows });
        }
        return read(draft);
      }),
  };
}
