import { expect, it } from 'vitest';
import { effectiveMode, type ModeSources } from '@domain/updates/mode';
import { isCheckDue, nextCheckAfter } from '@domain/updates/schedule';

const NONE: ModeSources = { hasSource: true, policy: null, environment: null, setting: null };

const RULES: readonly (readonly [string, Partial<ModeSources>, ReturnType<typeof effectiveMode>])[] = [
  ['nobody was asked: off', {}, { mode: 'off', control: 'user' }],
  ['the user decides', { setting: 'automatic' }, { mode: 'automatic', control: 'user' }],
  [
    'the environment comes before the user',
    { setting: 'automatic', environment: 'off' },
    { mode: 'off', control: 'environment' },
  ],
  [
    'a policy comes before both',
    { setting: 'off', environment: 'off', policy: 'notify' },
    { mode: 'notify', control: 'policy' },
  ],
  ['a policy may turn updates off', { setting: 'automatic', policy: 'off' }, { mode: 'off', control: 'policy' }],
  [
    'a policy that cannot be read turns updates off',
    { setting: 'automatic', environment: 'automatic', policy: 'broken' },
    { mode: 'off', control: 'broken-policy' },
  ],
  [
    'a build without a source has none',
    { hasSource: false, setting: 'automatic', policy: 'automatic' },
    { mode: 'off', control: 'build' },
  ],
];
it.each(RULES)('%s', (_rule, sources, expected) => {
  expect(effectiveMode({ ...NONE, ...sources })).toEqual(expected);
});

const AT = new Date('2026-11-29T12:00:00Z');
const later = (hours: number): Date => new Date(AT.getTime() + hours * 3_600_000);

it('a check is due a day after the last one at the earliest, and three hours later at the latest', () => {
  expect(nextCheckAfter(AT, 0)).toEqual(later(24));
  expect(nextCheckAfter(AT, 1)).toEqual(later(27));
  expect(isCheckDue(later(24), later(23.9))).toBe(false);
  expect(isCheckDue(later(24), later(24))).toBe(true);
});

it('the first check is due, and so is one whose time was noted by a wrong clock', () => {
  expect(isCheckDue(null, AT)).toBe(true);
  expect(isCheckDue(later(24 * 365), AT)).toBe(true);
});
