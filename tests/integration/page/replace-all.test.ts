import { describe, expect, it, onTestFinished } from 'vitest';
import { systemClock } from '@backend/system/clock';
import { textOfEdit } from '@domain/changes/input';
import { runFindJob } from '@domain/find/find-job';
import { MAX_JSON_TEXT } from '@kernel/json/json-bound';
import { FieldText } from '@renderer/draft/field-text.svelte';
import { enterDraft, leaveDraft } from '@renderer/draft/kept-drafts';
import { TextFind } from '@renderer/widgets/find/text-find.svelte';
import { backendWithPages } from './page';

const line = (number: number): string => `Zeile ${number}: ein Anruf für Ünal 🎉, noch ein Anruf, नमस्ते.\n`;

/** Different lines of a text about so long; each has the word twice. */
function linesOf(length: number): string {
  return Array.from({ length: Math.floor(length / line(99_999).length) }, (_, number) => line(number)).join('');
}

/** The campaign context of a draft that is open, with what finds and replaces in it. */
async function contextWith(text: string) {
  let passed = 0;
  const now = (): Date => new Date(systemClock.now().getTime() + passed);
  const { backend, openPage } = await backendWithPages({ clock: { ...systemClock, now } });
  const { id } = backend.draft({ connectionId: null, edits: {} });
  const { app } = await openPage();
  const entered = await enterDraft(app, id);
  if (!entered.ok) throw new Error(entered.error.kind);
  const open = entered.value;
  onTestFinished(() => leaveDraft(app, open));
  const control = new FieldText(open, 'campaign_context');
  control.type(text);
  await open.flush();
  // Nobody types and replaces in the same second; typing that does not pause is one step.
  passed += 2_000;
  const find = new TextFind({
    text: () => control.text,
    selection: () => ({ from: 0, to: 0 }),
    select: () => undefined,
    replace: (from, to, insert) => control.type(control.text.slice(0, from) + insert + control.text.slice(to)),
    commit: control.leave,
    mark: () => undefined,
    run: (job) => Promise.resolve(runFindJob(job)),
  });
  await find.search({ text: 'Anruf', wholeWord: true });
  find.replacement = 'Ruf';
  const stored = (): string =>
    textOfEdit('campaign_context', backend.store.drafts.get(id)?.edits.campaign_context, null);
  return { open, control, find, stored };
}

/** How long each step took, which depends on the computer. */
async function timed<T>(times: Record<string, number>, name: string, run: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const done = await run();
  times[name] = Math.round(performance.now() - start);
  return done;
}

// Compared as a whole: the difference of two large texts takes a test runner minutes.
describe('replacing all matches', () => {
  it('is one step that is undone and redone to the letter, in the longest text that can be stored', async () => {
    const text = linesOf(MAX_JSON_TEXT);
    const replaced = text.replaceAll('Anruf', 'Ruf');
    const { open, control, find, stored } = await contextWith(text);
    const times = {};
    await timed(times, 'replace', () => find.replaceAll());
    await timed(times, 'store', () => open.flush());
    expect(find.replaced).toBe((text.match(/Anruf/g) ?? []).length);
    expect([control.text === replaced, stored() === replaced]).toEqual([true, true]);
    await timed(times, 'undo', () => open.step('undo'));
    expect([control.text === text, stored() === text]).toEqual([true, true]);
    await timed(times, 'redo', () => open.step('redo'));
    expect([control.text === replaced, stored() === replaced]).toEqual([true, true]);
    console.info(`${String(find.replaced)} matches in ${String(text.length)} characters, in ms:`, times);
  });

  it('in a megabyte, which cannot be stored, is exact, undone and redone', async () => {
    const text = linesOf(1_000_000);
    const replaced = text.replaceAll('Anruf', 'Ruf');
    const { open, control, find, stored } = await contextWith(text);
    const times = {};
    await timed(times, 'replace', () => find.replaceAll());
    expect(find.replaced).toBeGreaterThan(30_000);
    expect(control.text === replaced).toBe(true);
    expect(await timed(times, 'undo', () => open.step('undo'))).toMatchObject({ ok: true, value: { kind: 'done' } });
    expect([control.text === text, stored()]).toEqual([true, '']);
    expect(await timed(times, 'redo', () => open.step('redo'))).toMatchObject({ ok: true, value: { kind: 'done' } });
    expect([control.text === replaced, stored()]).toEqual([true, '']);
    console.info(`${String(find.replaced)} matches in ${String(text.length)} characters, in ms:`, times);
  });
});
