import { describe, expect, it } from 'vitest';
import { run } from '../../../../scripts/command';
import { readSourceDate } from '../../../../scripts/release/source-date';
import { repositoryRoot } from '../../../../scripts/repository';

describe('the time in packages', () => {
  it('is what SOURCE_DATE_EPOCH says', async () => {
    expect(await readSourceDate({ SOURCE_DATE_EPOCH: '1700000000' })).toBe(1_700_000_000);
  });

  it('is that of the last commit otherwise', async () => {
    const command = { file: 'git', args: ['show', '--no-patch', '--format=%ct', 'HEAD'] };
    const { text } = await run(command, { cwd: repositoryRoot, output: 'kept' });
    expect(await readSourceDate({})).toBe(Number(text));
  });

  it('is refused if it is no number of seconds', async () => {
    await expect(readSourceDate({ SOURCE_DATE_EPOCH: 'yesterday' })).rejects.toThrow('yesterday');
  });
});
