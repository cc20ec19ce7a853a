import { expect, it } from 'vitest';
import { BADGE_SIZE, badgeText, drawBadge } from '@main/taskbar/badge-image';

/** The badge as text: `#` for ink, `.` for the disc, a space outside of it. */
function shown(count: number): string[] {
  const pixels = drawBadge(count);
  expect(pixels).toHaveLength(BADGE_SIZE * BADGE_SIZE * 4);
  return Array.from({ length: BADGE_SIZE }, (_, y) =>
    Array.from({ length: BADGE_SIZE }, (_, x) => {
      const [blue, , , alpha] = pixels.subarray((y * BADGE_SIZE + x) * 4);
      return alpha === 0 ? ' ' : blue === 255 ? '#' : '.';
    }).join(''),
  );
}

it('has one digit, or 9 and a plus', () => {
  expect([1, 9, 10, 250].map(badgeText)).toEqual(['1', '9', '9+', '9+']);
});

it('draws the number in the middle of a disc, and nothing outside of it', () => {
  const rows = shown(7);
  expect(rows[0]?.startsWith('  ')).toBe(true);
  expect(rows[6]).toMatch(/^\s*\.+#{12}\.+\s*$/);
  expect(rows[20]).toMatch(/^\s*\.+#{4}\.+\s*$/);
  expect(rows.join('').match(/#/g)).toHaveLength(16 * 7);
});

it('draws every number differently and inside of the disc', () => {
  const drawn = Array.from({ length: 10 }, (_, number) => shown(number + 1).join('\n'));
  expect(new Set(drawn).size).toBe(10);
  for (const each of drawn) expect(each).not.toMatch(/#( |$)|(^| )#/m);
});
