import { expect, it } from 'vitest';
import { en } from '@text/en';
import { liveTexts } from '@text/live';

const english = { common: { ok: 'OK', days: ['Mon'] }, hello: (name: string): string => `Hello ${name}` };
const german: typeof english = { common: { ok: 'Okay', days: ['Mo'] }, hello: (name) => `Hallo ${name}` };

it('reads every text in the language that is current when it is used, also in a group that was kept', () => {
  let current = english;
  const live = liveTexts(() => current);
  const { common } = live;
  expect([common.ok, common.days[0], live.hello('Ann')]).toEqual(['OK', 'Mon', 'Hello Ann']);
  current = german;
  expect([common.ok, common.days[0], live.hello('Ann')]).toEqual(['Okay', 'Mo', 'Hallo Ann']);
  expect(live.common).toBe(common);
});

it('can be copied, listed and searched like the texts themselves', () => {
  let current = english;
  const live = liveTexts(() => current);
  current = german;
  expect({ ...live.common }).toEqual(german.common);
  expect(structuredClone({ ...live.common })).toEqual(german.common);
  expect(Object.entries(live.common)).toEqual(Object.entries(german.common));
  expect(['common' in live, 'other' in live]).toEqual([true, false]);
});

it('has every text of the English catalogue', () => {
  const live = liveTexts(() => en);
  expect(live.settings.sectionNames.times).toBe(en.settings.sectionNames.times);
  expect(Object.keys(live)).toEqual(Object.keys(en));
});
