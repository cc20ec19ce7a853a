import { describe, expect, it } from 'vitest';
import { failed, ok } from '@domain/errors/errors';
import { NewDraftForm } from '@renderer/features/drafts/new-draft-form.svelte';
import { text } from '@renderer/kernel/text';
import { summarise } from '@renderer/state/summarise';
import { fakeMain } from '../../fake-main';
import { appOver } from '../../page-state';
import { bootWith, connectionWith, draftWith, id } from '../../samples';

const strings = text.drafts.new;
const known = draftWith({ id: id(1), campaignId: 'cmp_known' });

/** A form over an app with a draft of `cmp_known`; `typed` is the text in its box. */
function formWith(typed = '') {
  const main = fakeMain({
    'drafts.get': ({ draftId }) => ok(draftId === known.id ? known : draftWith({ id: draftId })),
    'drafts.list': () => ok([]),
    'drafts.open': () => ok(null),
    'connections.list': () => ok({ connections: [connectionWith()], activeConnectionId: null }),
  });
  const app = appOver(main, bootWith({ drafts: [summarise(known)] }));
  const steps: string[] = [];
  const box = { text: typed };
  const form = new NewDraftForm(null, {
    app,
    readText: () => box.text,
    focus: (control) => steps.push(control),
    onclose: () => steps.push('close'),
  });
  return { main, app, form, box, steps };
}

describe('the form of a new draft', () => {
  it('asks main for nothing while a text is wrong, and puts the focus there', async () => {
    const { main, form, steps } = formWith();
    await form.create();
    expect(form.issues).toEqual({ campaignId: strings.needId });
    form.campaignId = 'cmp_a, cmp_b';
    form.idTyped();
    expect(form.issues).toEqual({});
    expect(steps).toEqual(['campaignId']);
    expect(main.count('drafts.create')).toBe(0);
  });

  it('shows an error of main at its control, and stays open', async () => {
    const { main, form, steps } = formWith('{');
    main.answers['drafts.create'] = () => failed({ kind: 'campaign-text', reason: 'not-json', line: 1, column: 2 });
    form.campaignId = 'cmp_new';
    await form.create();
    expect(form.issues.campaignText).toContain('1');
    expect(form.isBusy).toBe(false);
    expect(steps).toEqual(['campaignText']);
  });

  it('creates the draft, closes and shows it', async () => {
    const { main, app, form, steps } = formWith();
    main.answers['drafts.create'] = () => ok(draftWith({ id: id(2), campaignId: 'cmp_new' }));
    form.campaignId = ' cmp_new ';
    await form.create();
    expect(main.inputs('drafts.create')).toMatchObject([{ campaignId: 'cmp_new', campaignText: '' }]);
    expect(steps).toEqual(['close']);
    expect([app.route, app.drafts.openId]).toEqual(['drafts', id(2)]);
  });

  it('names the draft that is there already, without refusing another', () => {
    const { form } = formWith();
    form.campaignId = 'cmp_known';
    expect(form.isList).toBe(false);
    expect(form.campaigns).toMatchObject({ ids: ['cmp_known'], existing: [{ id: known.id }] });
  });

  it('keeps the IDs of a list that got no draft, with the reason for each', async () => {
    const { main, form, steps } = formWith();
    main.answers['drafts.create'] = ({ campaignId }) =>
      campaignId === 'cmp_a' ? ok(draftWith({ id: id(3), campaignId })) : failed({ kind: 'no-connection' });
    form.campaignId = 'cmp_a, cmp_b, cmp_known';
    expect(form.isList).toBe(true);
    await form.create();
    expect(form.campaignId).toBe('cmp_b');
    expect(form.outcome).toHaveLength(2);
    expect(form.outcome[1]).toContain('cmp_b');
    expect(steps).toEqual(['campaignId']);
  });

  it('says so if each campaign of a list has a draft', async () => {
    const { main, app, form } = formWith();
    app.drafts.put(draftWith({ id: id(4), campaignId: 'cmp_other' }));
    form.campaignId = 'cmp_known, cmp_other';
    await form.create();
    expect(form.issues).toEqual({ campaignId: strings.allExist });
    expect(main.count('drafts.create')).toBe(0);
  });

  it('reads a pasted command, and forgets it when it closes', async () => {
    const { main, form, steps } = formWith(
      `curl -X PATCH https://api.example.com/v1/campaigns/cmp_x -d '{"name":"N"}'`,
    );
    main.answers['drafts.create'] = () => failed({ kind: 'no-connection' });
    form.readText();
    // Creating waits until the text has been read.
    await form.create();
    expect(form.found?.chosen).not.toBeNull();
    expect(form.choice).not.toBeNull();
    form.close();
    expect([form.found, form.choice]).toEqual([null, null]);
    expect(steps.at(-1)).toBe('close');
  });
});
