import { describe, expect, it } from 'vitest';
import { usedTags } from '@domain/draft/tags';
import { TagChoice } from '@renderer/widgets/tags/tag-choice.svelte';

const drafts = [['VIP', 'Berlin'], ['vip']];
const used = () =>
  usedTags(
    drafts.map((tags) => ({ tags })),
    'en',
  );
const states = (choice: TagChoice) => Object.fromEntries(choice.rows.map(({ tag, state }) => [tag, state]));

describe('the tags of several drafts', () => {
  it('are on all of them, on some or on none', () => {
    const choice = new TagChoice({ drafts: () => drafts, used: () => [...used(), { tag: 'Other', drafts: 4 }] });
    expect(states(choice)).toEqual({ Berlin: 'some', VIP: 'all', Other: 'none' });
  });

  it('are collected until they are applied: what some have goes to all first', async () => {
    const choice = new TagChoice({ drafts: () => drafts, used });
    await choice.toggle('Berlin');
    await choice.toggle('VIP');
    expect(states(choice)).toEqual({ Berlin: 'all', VIP: 'none' });
    expect(choice.change).toEqual({ add: ['Berlin'], remove: ['VIP'] });
    await choice.toggle('Berlin');
    expect(choice.change).toEqual({ add: [], remove: ['VIP', 'Berlin'] });
  });

  it('are found by what is typed, without regard to case and accents', () => {
    const choice = new TagChoice({
      drafts: () => [['Später']],
      used: () => usedTags([{ tags: ['Später', 'VIP'] }], 'de'),
    });
    choice.query = 'SPAT';
    expect(choice.rows.map(({ tag }) => tag)).toEqual(['Später']);
    expect(choice.newTag).toBe('SPAT');
    choice.query = 'spater';
    expect(choice.newTag).toBeNull();
  });

  it('get a new one by Enter, and the known one if its name is typed in another case', () => {
    const choice = new TagChoice({ drafts: () => drafts, used });
    choice.query = '  next  wave ';
    expect(choice.enter()).toBe(true);
    choice.query = 'BERLIN';
    choice.enter();
    expect(choice.change).toEqual({ add: ['next wave', 'Berlin'], remove: [] });
    expect(choice.query).toBe('');
    expect(choice.rows.map(({ tag }) => tag)).toContain('next wave');
    choice.query = '   ';
    expect(choice.enter()).toBe(false);
  });
});

it('the tags of one draft are stored at once, and shown before they are', async () => {
  let stored: string[] = [];
  let finish = (): void => undefined;
  const choice = new TagChoice({
    drafts: () => [stored],
    used,
    store: (tag, isOn) =>
      new Promise((resolve) => {
        finish = () => {
          if (isOn) stored = [...stored, tag];
          resolve();
        };
      }),
  });
  const toggled = choice.toggle('Berlin');
  expect(states(choice)['Berlin']).toBe('all');
  finish();
  await toggled;
  expect(stored).toEqual(['Berlin']);
  expect(choice.change).toEqual({ add: [], remove: [] });
});
