import fc from 'fast-check';
import { expect, it } from 'vitest';
import { holdsTrue, newModel, steps } from '../../../integration/outbox/support/outbox-model';
import { createMachineWorld } from './machine-world/machine-world';

it('[S1, S2, S3, S4, S11, S12] the machine alone loses no edit, repeats nothing silently, and keeps the order of each campaign', async () => {
  await fc.assert(
    fc.asyncProperty(fc.boolean(), fc.commands(steps, { size: 'large', maxCommands: 40 }), async (reads, commands) => {
      const { world, sendEverything, observed, violations } = createMachineWorld(reads);
      const model = newModel();
      await fc.asyncModelRun(() => ({ model, real: world }), commands);
      sendEverything();
      holdsTrue(model, observed());
      expect([...violations]).toEqual([]);
    }),
    { numRuns: 2_000 },
  );
});
