import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startFirstScreen } from '@backend/start/start-first-screen';
import { repositoryRoot } from '../../../scripts/repository';
import { compiledProgram } from '../../support/compiled-program';
import { close, newDraft, open, temporaryFolder } from '../store/support';

const program = await compiledProgram(join(repositoryRoot, 'src', 'backend', 'start', 'first-screen-program.ts'));

it('reads the first screen in a thread, and says when the thread has ended', async () => {
  const folder = temporaryFolder();
  const store = open(folder);
  const { id } = store.drafts.create(newDraft());
  close(store);
  const thread = startFirstScreen(program, { version: '0.0.0', platform: process.platform, folder });
  expect(thread.hasEnded()).toBe(false);
  expect((await thread.screen)?.drafts.map((draft) => draft.id)).toEqual([id]);
  await expect.poll(() => thread.hasEnded()).toBe(true);
});

it('answers with nothing if the thread fails', async () => {
  const thread = startFirstScreen(join(temporaryFolder(), 'missing.mjs'), {
    ...{ version: '0.0.0', platform: process.platform, folder: temporaryFolder() },
  });
  expect(await thread.screen).toBeNull();
  await expect.poll(() => thread.hasEnded()).toBe(true);
});
