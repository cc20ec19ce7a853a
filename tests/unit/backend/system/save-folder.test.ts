import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { findSaveFolder } from '@backend/system/save-folder';

function folders(): string {
  const root = mkdtempSync(join(tmpdir(), 'campaign-desk-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true, force: true });
  });
  return root;
}

it('is the documents folder if that can be used', () => {
  const root = folders();
  for (const name of ['documents', 'home']) mkdirSync(join(root, name));
  expect(findSaveFolder((name) => join(root, name))).toEqual({ name: 'documents', path: join(root, 'documents') });
});

it('is the next one if folders are missing, are files, or are not named by the system', () => {
  const root = folders();
  writeFileSync(join(root, 'documents'), '');
  mkdirSync(join(root, 'temp'));
  const pathOf = (name: string): string => {
    if (name === 'downloads') throw new Error('Failed to get downloads path');
    return name === 'home' ? 'relative' : join(root, name);
  };
  expect(findSaveFolder(pathOf)).toEqual({ name: 'temp', path: join(root, 'temp') });
});

it('is none if no folder can be used', () => {
  expect(findSaveFolder(() => '/nowhere/at/all')).toEqual({ name: 'none', path: null });
});
