import { expect, it } from 'vitest';
import { createOfflinePeriod } from '@backend/sync/offline-period';
import type { Attention } from '@backend/sync/scheduler-types';

function setUp() {
  const told: Attention[] = [];
  return { told, absence: createOfflinePeriod((attention) => told.push(attention)) };
}

it('reports once how many updates were sent after an offline period', () => {
  const { told, absence } = setUp();
  absence.sent();
  absence.begin();
  absence.sent();
  absence.begin();
  absence.sent();
  absence.emptied();
  absence.emptied();
  expect(told).toEqual([{ kind: 'emptied', sent: 2 }]);
});

it('reports nothing if everything was sent immediately, or nothing was', () => {
  const { told, absence } = setUp();
  absence.sent();
  absence.emptied();
  absence.begin();
  absence.emptied();
  expect(told).toEqual([]);
});
