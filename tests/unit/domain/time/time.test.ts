import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editSchema } from '@domain/fields/edits';
import { canonicalInstant, sameInstant } from '@domain/time/instant';
import { instantOf, offsetAt, readTimeText, resolveLocal, rezone, showEdit, showInstant } from '@domain/time/time';
import { anyEdit, instant, respelled, zone, zones } from '../wire/arbitraries';

const read = (text: string, inZone: string): string | null => {
  const edit = readTimeText(text, inZone);
  return edit.kind === 'time' ? instantOf(edit) : null;
};

describe('round trips', () => {
  test('an instant shown in any time zone is read back as the same instant', () => {
    fc.assert(
      fc.property(instant, zone, (value, inZone) => {
        expect(read(showInstant(value, inZone), inZone)).toBe(value);
      }),
      { numRuns: 2000 },
    );
  });

  test('every quarter of an hour around clock changes of all time zones is read back too', () => {
    const differences: string[] = [];
    for (const inZone of zones) {
      for (const at of clockChanges(inZone)) {
        for (let step = -5; step <= 5; step += 1) {
          const value = new Date(at + step * 900_000).toISOString().replace('.000Z', 'Z');
          if (read(showInstant(value, inZone), inZone) !== value) differences.push(`${inZone} ${value}`);
        }
      }
    }
    expect(differences).toEqual([]);
  }, 60_000);

  test('what a time field shows for an edit is read back as the same instant', () => {
    fc.assert(
      fc.property(instant, zone, zone, (value, from, to) => {
        const edit = readTimeText(value, from);
        expect(read(showEdit(edit, to), to)).toBe(value);
      }),
    );
  });

  test('another time zone keeps the instant, and creates edits that can be stored', () => {
    fc.assert(
      fc.property(instant, zone, zone, (value, from, to) => {
        const edit = rezone(readTimeText(value, from), to);
        expect(edit.kind === 'time' && instantOf(edit)).toBe(value);
        expect(editSchema.safeParse(edit).success).toBe(true);
        expect(showEdit(edit, to)).toBe(showInstant(value, to));
      }),
    );
  });

  test('a wall-clock time means exactly the instants at which a clock there shows it', () => {
    const local = instant.map((value) => value.slice(0, 16));
    fc.assert(
      fc.property(local, zone, (wall, inZone) => {
        const resolved = resolveLocal(wall, inZone);
        const found =
          resolved.kind === 'one'
            ? [resolved.instant]
            : resolved.kind === 'two'
              ? [resolved.earlier, resolved.later]
              : [];
        for (const value of found) expect(wallClock(value, inZone)).toBe(wall);
        expect([...found].sort()).toEqual(found);
      }),
    );
  });
});

describe('clock changes', () => {
  test('a skipped time does not exist', () => {
    expect(resolveLocal('2027-03-14T02:30', 'America/New_York')).toEqual({ kind: 'none' });
    expect(instantOf({ kind: 'time', local: '2027-03-14T02:30', zone: 'America/New_York' })).toBeNull();
  });

  test('a skipped day does not exist', () => {
    expect(resolveLocal('2011-12-30T12:00', 'Pacific/Apia')).toEqual({ kind: 'none' });
  });

  test('a repeated time means the earlier instant, unless the later one is chosen', () => {
    const edit = { kind: 'time', local: '2026-11-01T01:30', zone: 'America/New_York' } as const;
    expect(resolveLocal(edit.local, edit.zone)).toEqual({
      kind: 'two',
      earlier: '2026-11-01T05:30:00Z',
      later: '2026-11-01T06:30:00Z',
    });
    expect(instantOf(edit)).toBe('2026-11-01T05:30:00Z');
    expect(instantOf({ ...edit, choice: 'later' })).toBe('2026-11-01T06:30:00Z');
  });

  test('half an hour is enough to repeat a time', () => {
    expect(resolveLocal('2027-04-04T01:45', 'Australia/Lord_Howe').kind).toBe('two');
  });

  test('a repeated time is shown with its offset', () => {
    expect(showInstant('2026-11-01T06:30:00Z', 'America/New_York')).toBe('1 Nov 2026, 01:30 (UTC-05:00)');
    expect(showInstant('2026-11-01T05:30:00Z', 'America/New_York')).toBe('1 Nov 2026, 01:30 (UTC-04:00)');
  });

  test('a skipped time stays as typed in any time zone', () => {
    const edit = { kind: 'time', local: '2027-03-14T02:30', zone: 'America/New_York' } as const;
    expect(rezone(edit, 'UTC')).toEqual(edit);
    expect(showEdit(edit, 'UTC')).toBe('14 Mar 2027, 02:30');
  });
});

describe('reading typed text', () => {
  test.each([
    '2027-03-02 06:00',
    '2027-03-02T06:00',
    '2027-03-02T06:00:00',
    '2027-03-02, 6:00 am',
    '2 Mar 2027, 06:00',
    '02 Mar 2027 06:00',
    '2 March 2027 6:00 am',
    '2 march 2027, 6am',
    '2nd March 2027 at 6:00',
    'Mar 2, 2027 6:00 am',
    'March 2 2027, 06:00',
    'Mar. 2nd, 2027 6:00 a.m.',
    '2027-03-02T14:00:00Z',
    '2027-03-02T14:00Z',
    '2027-03-02 14:00 UTC',
    '2027-03-02T19:30:00+05:30',
    '2027-03-02T06:00:00.000-08:00',
    '2 Mar 2027, 06:00 (UTC-08:00)',
    '  2 Mar 2027, 06:00  ',
  ])('%s is six in the morning in Los Angeles', (text) => {
    expect(readTimeText(text, 'America/Los_Angeles')).toEqual({
      kind: 'time',
      local: '2027-03-02T06:00',
      zone: 'America/Los_Angeles',
    });
  });

  test.each([
    ['2 Mar 2027 12:30 am', '2027-03-02T00:30'],
    ['2 Mar 2027 12:30 pm', '2027-03-02T12:30'],
    ['2 Sept 2027 11:59:30 pm', '2027-09-02T23:59:30'],
    ['29 Feb 2028 09:00', '2028-02-29T09:00'],
  ])('%s is %s', (text, local) => {
    expect(readTimeText(text, 'UTC')).toEqual({ kind: 'time', local, zone: 'UTC' });
  });

  test.each([
    '3/2/2027 06:00',
    '02.03.2027 06:00',
    '2027-03-02',
    '2 Mar 2027 6',
    '2 Mar 2027',
    '29 Feb 2027 09:00',
    '2027-02-30 06:00',
    '2027-13-01 06:00',
    '2027-03-02 24:00',
    '2027-03-02 06:60',
    '2 Mar 2027 13:00 pm',
    '2 Mar 2027 0:30 am',
    '2 Marz 2027 06:00',
    '2 Mar 27 06:00',
    'tomorrow',
    '2 Mar 2027 9:00-10:00',
    '2027-03-02 9:00-10:00',
    '9999-12-31T23:59-14:00',
  ])('%s is not guessed at, but kept as it was typed', (text) => {
    expect(readTimeText(text, 'UTC')).toEqual({ kind: 'text', text });
    expect(showEdit({ kind: 'text', text }, 'UTC')).toBe(text);
  });

  test('empty text clears', () => {
    expect(readTimeText('', 'UTC')).toEqual({ kind: 'clear' });
    expect(readTimeText('  ', 'UTC')).toEqual({ kind: 'clear' });
    expect(showEdit({ kind: 'clear' }, 'UTC')).toBe('');
  });

  test('no text makes it throw, and every result can be stored', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.date().map(String),
          fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
        ),
        zone,
        (text, inZone) => {
          expect(editSchema.safeParse(readTimeText(text, inZone)).success).toBe(true);
        },
      ),
    );
  });

  test('no edit makes showing it throw', () => {
    fc.assert(fc.property(anyEdit, zone, (edit, inZone) => typeof showEdit(rezone(edit, inZone), inZone) === 'string'));
  });
});

describe('server times', () => {
  test('an instant is the same in every format', () => {
    fc.assert(
      fc.property(
        instant.chain((value) => fc.tuple(fc.constant(value), respelled(value), respelled(value))),
        ([value, one, other]) => {
          expect(canonicalInstant(one)).toBe(value);
          expect(sameInstant(one, other)).toBe(true);
        },
      ),
    );
  });

  test('a fraction of a second is another instant, unless it is zero', () => {
    expect(sameInstant('2027-03-02T14:00:00.000000Z', '2027-03-02T14:00:00Z')).toBe(true);
    expect(sameInstant('2027-03-02T14:00:00.000001Z', '2027-03-02T14:00:00Z')).toBe(false);
  });

  test.each(['2027-03-02T14:00:00', '2027-03-02', 'soon', '', '2027-02-30T00:00:00Z', '2027-03-02T14:00:00+99:00'])(
    '%j names no instant and is shown as it is',
    (text) => {
      expect(canonicalInstant(text)).toBeNull();
      expect(showInstant(text, 'Asia/Kolkata')).toBe(text);
    },
  );

  test('offsets are written with sign, hours and minutes', () => {
    expect(offsetAt('2027-03-02T14:00:00Z', 'America/Los_Angeles')).toBe('UTC-08:00');
    expect(offsetAt('2027-03-02T14:00:00Z', 'Asia/Kathmandu')).toBe('UTC+05:45');
    expect(offsetAt('2027-03-02T14:00:00Z', 'UTC')).toBe('UTC+00:00');
  });
});

/** The instants, to the hour, at which a zone's offset differs from the hour before, in 2026. */
function clockChanges(inZone: string): readonly number[] {
  const hour = 3_600_000;
  const week = 7 * 24 * hour;
  const changes: number[] = [];
  for (let start = Date.UTC(2026, 0, 1); start < Date.UTC(2027, 0, 1); start += week) {
    if (offset(start, inZone) === offset(start + week, inZone)) continue;
    for (let at = start; at < start + week; at += hour) {
      if (offset(at, inZone) !== offset(at + hour, inZone)) changes.push(at + hour);
    }
  }
  return changes;
}

const offset = (at: number, inZone: string): string => offsetAt(new Date(at).toISOString(), inZone);

/** What a clock shows, by the runtime's own formatter. */
function wallClock(value: string, inZone: string): string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: inZone, dateStyle: 'short', timeStyle: 'short' });
  return format.format(new Date(value)).replace(' ', 'T');
}
