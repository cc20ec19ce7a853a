import { expect, it } from 'vitest';
import { createOfflinePeriod } from '@backend/sync/offline-period';
import type { Attention } from '@backend/sync/scheduler-types';

function setUp() {
  const reported: Attention[] = [];
  return { reported, absence: createOfflinePeriod((attention) => reported.push(attention)) };
}

it('reports once how many updates were sent after an offline period', () => {
  const { reported, absence } = setUp();
  absence.sent();
  absence.begin();
  absence.sent();
  absence.begin();
  absence.sent();
  absence.emptied();
  absence.emptied();
  expect(reported).toEqual([{ kind: 'emptied', sent: 2 }]);
});

it('reports nothing if everything was sent immediately, or nothing was', () => {
  const { reported, absence } = setUp();
  absence.sent();
  absence.emptied();
  absence.begin();
  absence.emptied();
  expect(reported).toEqual([]);
});
