import { expect, it } from 'vitest';
import { createAbsence } from '@backend/sync/offline-period';
import type { Attention } from '@backend/sync/scheduler-types';

function setUp() {
  const told: Attention[] = [];
  return { told, absence: createAbsence((attention) => told.push(attention)) };
}

it('after a time without a network it is said once how much has left', () => {
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

it('nothing is said where everything left at once, or nothing did', () => {
  const { told, absence } = setUp();
  absence.sent();
  absence.emptied();
  absence.begin();
  absence.emptied();
  expect(told).toEqual([]);
});
