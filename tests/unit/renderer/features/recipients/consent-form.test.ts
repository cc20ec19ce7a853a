import { describe, expect, it } from 'vitest';
import { type ConsentMark, wordOf } from '@domain/consent/consent-mark';
import { NO_CONSENT_RULE } from '@domain/consent/consent-rule';
import { failed, ok } from '@domain/errors/errors';
import { ConsentForm } from '@renderer/features/recipients/consent/consent-form.svelte';
import { fakeMain, pending } from '../../fake-main';
import { id } from '../../samples';

const KEYS = ['first_name', 'Consent', 'Consent date', 'Consent source', 'Other'];
const VALUES = ['Yes', 'nein', 'Maybe'].map((example, n) => ({ word: wordOf(example), example, rows: 10 - n }));

function formOf({
  mark = null,
  earlier = null,
  column = null,
}: {
  readonly mark?: ConsentMark | null;
  readonly earlier?: ConsentMark | null;
  readonly column?: string | null;
} = {}) {
  const own = (from: ConsentMark | null) => from && { ...from, yes: [...from.yes], no: [...from.no] };
  const main = fakeMain({
    'consent.read': () => ok({ mark: own(mark), rule: NO_CONSENT_RULE, isUnreadable: false }),
    'consent.earlier': () => ok(own(earlier)),
    'consent.values': ({ columns }) =>
      ok({
        total: 30,
        answers: columns.answer === null ? null : { blank: 3, values: [...VALUES], others: 0 },
        ...{ dates: null, sources: null },
      }),
    'consent.mark': () => ok(null),
  });
  return { main, form: new ConsentForm({ bridge: main.bridge, draftId: id(1), keys: KEYS, column }) };
}

const MARK: ConsentMark = {
  ...{ answer: 'Other', yes: ['ok'], no: [], date: null, dateOrder: 'day-first', source: null },
};

describe('the form of consent', () => {
  it('proposes columns and meanings, and stores nothing before it is saved', async () => {
    const { form, main } = formOf();
    await form.load();
    expect([form.answer, form.date, form.source]).toEqual(['Consent', 'Consent date', 'Consent source']);
    await form.read(form.columns);
    expect(VALUES.map(({ word }) => form.meaningOf(word))).toEqual(['yes', 'no', 'undecided']);
    expect(form.undecided).toBe(8);
    expect(main.count('consent.mark')).toBe(0);
    form.setMeaning('maybe', 'no');
    expect(await form.save()).toBe(true);
    expect(main.inputs('consent.mark')).toEqual([
      {
        draftId: id(1),
        mark: {
          ...{ answer: 'Consent', yes: ['yes'], no: ['nein', 'maybe'] },
          ...{ date: 'Consent date', dateOrder: null, source: 'Consent source' },
        },
      },
    ]);
  });

  it('asks about values that came after the mark, and keeps what others mean', async () => {
    const { form, main } = formOf({ mark: MARK });
    await form.load();
    await form.read(form.columns);
    expect(VALUES.map(({ word }) => form.meaningOf(word))).toEqual(['undecided', 'undecided', 'undecided']);
    form.setMeaning('yes', 'yes');
    await form.save();
    expect(main.inputs('consent.mark')).toMatchObject([{ mark: { yes: ['yes', 'ok'], no: [] } }]);
  });

  it('proposes columns that are there, if an import has taken the marked ones away', async () => {
    const { form } = formOf({ mark: { ...MARK, answer: 'Gone' } });
    await form.load();
    expect(form).toMatchObject({ origin: 'headings', hasMark: true, answer: 'Consent', date: 'Consent date' });
    await form.read(form.columns);
    expect(form.meaningOf('yes')).toBe('yes');
    const partly = formOf({ mark: { ...MARK, date: 'Gone' } });
    await partly.form.load();
    expect(partly.form).toMatchObject({ origin: 'mark', answer: 'Other', date: null });
    expect(partly.form.meaningOf('ok')).toBe('yes');
  });

  it('proposes the mark of an earlier draft, and says so', async () => {
    const { form } = formOf({ earlier: MARK });
    await form.load();
    expect(form).toMatchObject({ origin: 'earlier', hasMark: false, answer: 'Other', dateOrder: 'day-first' });
    expect(form.meaningOf('ok')).toBe('yes');
  });

  it('begins with the column that the user pointed at', async () => {
    const { form } = formOf({ column: 'Other' });
    await form.load();
    expect(form.answer).toBe('Other');
    const dated = formOf({ column: 'Consent date' });
    await dated.form.load();
    expect(dated.form).toMatchObject({ answer: 'Consent', date: 'Consent date' });
  });

  it('has each column in one place, and needs an answer or a date', async () => {
    const { form } = formOf();
    await form.load();
    form.setColumn('date', 'Consent');
    expect(form).toMatchObject({ answer: null, date: 'Consent', isComplete: true });
    form.setColumn('date', null);
    expect(form).toMatchObject({ source: 'Consent source', isComplete: false });
  });

  it('shows the newest reading alone, cancels an earlier one, and shows what fails', async () => {
    const { form, main } = formOf();
    await form.load();
    const blank = () => ok({ total: 1, answers: null, dates: null, sources: null });
    const first = pending<ReturnType<typeof blank>>();
    main.answers['consent.values'] = () => first.promise;
    const early = form.read(form.columns);
    main.answers['consent.values'] = () => failed({ kind: 'storage', reason: 'failed' });
    await form.read(form.columns);
    first.fulfil(blank());
    await early;
    const [{ request = '' } = {}] = main.inputs('consent.values');
    expect(main.inputs('recipients.cancel')).toEqual([{ request }]);
    expect(form.values).toBeNull();
    expect(form.error).toMatchObject({ kind: 'storage' });
    main.answers['consent.mark'] = () => failed({ kind: 'not-found', what: 'draft' });
    expect(await form.save()).toBe(false);
    await expect(form.remove()).resolves.toBe(false);
  });
});
