import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const NOBODY = 65534;

/**
 * Runs `work` while a folder cannot be written to: a read-only mount where this machine permits
 * one, modes otherwise.
 */
export function whileReadOnly<T>(folder: string, work: () => T): T {
  if (canMount()) {
    execFileSync('mount', ['--bind', folder, folder]);
    try {
      execFileSync('mount', ['-o', 'remount,bind,ro', folder]);
      return work();
    } finally {
      execFileSync('umount', ['-l', folder]);
    }
  }
  // Modes do not bind root, so root becomes someone else for a moment.
  const isRoot = process.geteuid?.() === 0;
  chmodSync(folder, 0o500);
  if (isRoot) process.seteuid?.(NOBODY);
  try {
    return work();
  } finally {
    if (isRoot) process.seteuid?.(0);
    chmodSync(folder, 0o700);
  }
}

/**
 * Runs `work` with a folder on a disk of its own that holds so many bytes. Only where `canMount`.
 */
export async function onSmallDisk(bytes: number, work: (folder: string) => void | Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'campaign-desk-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', folder]);
  try {
    await work(folder);
  } finally {
    execFileSync('umount', ['-l', folder]);
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Whether this process may mount file systems: as root, and not in a container that takes that
 * right away.
 */
export function canMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'campaign-desk-mount-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', folder], { stdio: 'ignore' });
    execFileSync('umount', [folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
