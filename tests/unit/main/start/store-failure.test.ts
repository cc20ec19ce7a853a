import { describe, expect, it } from 'vitest';
import { describeStoreFailure } from '@main/start/store-failure';
import { en } from '@text/en';

const text = en;

describe('the message about a store that does not open', () => {
  it('names the schema version that is needed, the folder of the backups, and that nothing was changed', () => {
    const { title, detail } = describeStoreFailure({ kind: 'newer-schema', found: 9, known: 4 }, '/data', text);
    expect(title).toContain('newer version of Campaign Desk');
    expect(detail).toContain('format 9');
    expect(detail).toContain('format 4');
    expect(detail).toContain('/data');
    expect(detail).toContain('“backups”');
    expect(detail).toContain('Nothing has been changed');
  });
});
