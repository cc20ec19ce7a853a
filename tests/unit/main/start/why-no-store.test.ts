import { describe, expect, it } from 'vitest';
import { whyNoStore } from '@main/start/why-no-store';
import { catalogueFor } from '@text/index';

const text = catalogueFor('en');

describe('what is said where the store does not open', () => {
  it('names the format that a version is needed for, where the copies are, and that nothing was changed', () => {
    const { title, detail } = whyNoStore({ kind: 'newer-schema', found: 9, known: 4 }, '/data', text);
    expect(title).toContain('newer version of Campaign Desk');
    expect(detail).toContain('format 9');
    expect(detail).toContain('format 4');
    expect(detail).toContain('/data');
    expect(detail).toContain('“backups”');
    expect(detail).toContain('Nothing has been changed');
  });
});
