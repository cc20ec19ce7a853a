import { z } from 'zod';
import type { Step } from '@domain/draft/step';
import type { Database } from '../core/database';

const bytesRow = z.object({ bytes: z.number() });

/** Notes which audiences a step needs, so that they stay as long as the step does. */
export function holdAudiences(db: Database, step: number, { kind, ...rest }: Step): void {
  const ops = kind === 'step' && 'ops' in rest ? rest.ops : [];
  for (const op of ops) {
    if (op.kind !== 'audience') continue;
    for (const [audience, other] of [
      [op.before, op.after],
      [op.after, op.before],
    ] as const) {
      if (audience === null) continue;
      // The one after it is the draft's own for now; what the step holds beside it is what only the
      // one before has.
      const bytes = audience === op.before ? bytesBeside(db, audience, other) : 0;
      db.run(
        'INSERT INTO step_audiences (step, audience, bytes) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
        step,
        audience,
        bytes,
      );
    }
  }
}

/** The size of the chunks that one audience has and the other has not. */
function bytesBeside(db: Database, audience: number, other: number | null): number {
  const row = db.get(
    bytesRow,
    `SELECT coalesce(sum(octet_length(numbers) + octet_length(body)), 0) AS bytes FROM chunks WHERE pk IN (
       SELECT chunk FROM audience_chunks WHERE audience = ?1
       EXCEPT SELECT chunk FROM audience_chunks WHERE audience = ?2)`,
    audience,
    other,
  );
  return row?.bytes ?? 0;
}
