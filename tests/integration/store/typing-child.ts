import { openStore } from '@backend/store';

/** Types into one draft for ever, and says after each commit what is saved. Its parent kills it. */
const folder = process.argv[2];
if (folder === undefined) throw new Error('no folder given');
const opened = openStore({ folder, now: () => new Date() });
if (opened.kind !== 'open') throw new Error(`did not open: ${JSON.stringify(opened)}`);
const { drafts, recipients } = opened.store;

const { id } = drafts.create({
  connectionId: null,
  campaignId: 'camp-1',
  timeZone: 'UTC',
  snapshot: null,
  edits: {},
  recipients: [],
});
function type(): void {
  for (let n = 1; n <= 20; n += 1) {
    // Neither counts as an edit: the note says which one it followed.
    const { revision = 0 } = drafts.get(id) ?? {};
    drafts.tag(id, { add: [`after ${revision}`], remove: drafts.get(id)?.tags ?? [] });
    drafts.setNote(id, `after ${revision}`);
    const saved =
      n % 5 === 0
        ? recipients.add(id, [{ phone: '+14155550100', metadata: '{}', assistantOverrides: '' }])
        : drafts.edit(id, 'campaign_context', { kind: 'value', value: `${(drafts.get(id)?.revision ?? 0) + 1}` });
    process.stdout.write(`${JSON.stringify({ id, revision: saved?.revision, rows: saved?.recipients.count })}\n`);
  }
  setImmediate(type);
}
type();
