import { describe, expect, it } from 'vitest';
import { isDue } from '@backend/backups/daily';
import { backupName, beyondKept, readBackupName, updateBackupName } from '@backend/store/backups/names';

const at = new Date('2027-03-02T06:00:00.000Z');
const HOUR = 60 * 60_000;

describe('a daily backup', () => {
  it('is due if there is none, after a day, and if the newest is from the future', () => {
    const now = at.getTime();
    expect(isDue(null, now)).toBe(true);
    expect(isDue(now - 23 * HOUR, now)).toBe(false);
    expect(isDue(now - 24 * HOUR, now)).toBe(true);
    expect(isDue(now + HOUR, now)).toBe(true);
  });
});

describe('the name of a backup', () => {
  it('says when and why it was created', () => {
    const takenAt = at.toISOString();
    expect(readBackupName(backupName('daily', at))).toMatchObject({ reason: 'daily', takenAt });
    expect(readBackupName(backupName('by-hand', at))).toMatchObject({ reason: 'by-hand', takenAt });
    expect(readBackupName(backupName('before-restore', at))).toMatchObject({ reason: 'before-restore', takenAt });
    expect(readBackupName(updateBackupName(3, at))).toMatchObject({ reason: 'before-update', takenAt });
  });

  it.each([
    'notes.db',
    '../campaign-desk-daily-2027-03-02T06-00-00-000Z.db',
    'campaign-desk-daily-2027-99-02T06-00-00-000Z.db',
  ])('is not %s', (name) => {
    expect(readBackupName(name)).toBeNull();
  });

  it('decides which ones to delete: the oldest of their type', () => {
    const later = new Date(at.getTime() + 30 * 24 * HOUR);
    const daily = Array.from({ length: 9 }, (_, day) => backupName('daily', new Date(at.getTime() + day * 24 * HOUR)));
    const names = [...daily, updateBackupName(1, at)].flatMap((name) => readBackupName(name) ?? []);
    expect(beyondKept(names, { daily: 7, before: null }, later).map(({ name }) => name)).toEqual([daily[1], daily[0]]);
  });
});
