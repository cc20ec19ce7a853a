import { expect, it } from 'vitest';
import { type TaskbarProgress, TaskProgress } from '@main/taskbar/task-progress';

const IMPORT = '0f8a4f6e-3f0a-4a52-9f57-2f4d5c1b7a10';
const DRAFT = '1f8a4f6e-3f0a-4a52-9f57-2f4d5c1b7a10';

function running() {
  const shown: TaskbarProgress[] = [];
  const progress = new TaskProgress((value) => shown.push(value));
  const start = (message: unknown) => {
    let end = (_isFailed?: boolean): void => undefined;
    const work = new Promise<void>((resolve, reject) => {
      end = (isFailed = false) => {
        if (isFailed) reject(new Error('failed'));
        else resolve();
      };
    });
    return { done: progress.during(message, () => work), end };
  };
  const read = (bytes: number): void => {
    progress.note('importing', { importId: IMPORT, rows: 1, bytes, totalBytes: 1_000, elapsed: 1, remaining: null });
  };
  return { shown, progress, start, read };
}

const anImport = { command: 'recipients.runImport', input: { importId: IMPORT } };
const anUpload = { command: 'recipients.uploadList', input: { draftId: DRAFT } };

it('shows an import from its beginning to its end, in hundredths', async () => {
  const { shown, start, read } = running();
  const { done, end } = start(anImport);
  read(250);
  read(251);
  read(1_000);
  end();
  await done;
  expect(shown).toEqual(['unknown', 0.25, 1, 'none']);
});

it('is cleared when a task fails', async () => {
  const { shown, start } = running();
  const { done, end } = start(anUpload);
  end(true);
  await expect(done).rejects.toThrow('failed');
  expect(shown).toEqual(['unknown', 'none']);
});

it('shows the mean of tasks that run at once, and only that they run while one is not known', async () => {
  const { shown, progress, start, read } = running();
  const [first, second] = [start(anImport), start(anUpload)];
  read(500);
  progress.note('uploading', { phase: 'writing', draftId: DRAFT, rows: 3 });
  progress.note('uploading', { phase: 'sending', draftId: DRAFT, rows: 3, sent: 100, bytes: 100 });
  first.end();
  await first.done;
  second.end();
  await second.done;
  expect(shown).toEqual(['unknown', 0.75, 1, 'none']);
});

it('shows nothing for other commands, malformed messages, and events of tasks that have ended', async () => {
  const { shown, progress, start, read } = running();
  for (const message of [{ command: 'drafts.list', input: {} }, { command: 'recipients.runImport' }, null, 'x']) {
    const { done, end } = start(message);
    read(500);
    end();
    await done;
  }
  progress.note('changed', { what: 'drafts' });
  expect(shown).toEqual([]);
});
