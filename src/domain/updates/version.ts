import { z } from 'zod';

const VERSION = /^(?:0|[1-9]\d{0,5})(?:\.(?:0|[1-9]\d{0,5})){2}$/;

/** A version of the app: three numbers. Only such versions are released. */
export const versionSchema = z.string().regex(VERSION);

export function isVersion(text: string): boolean {
  return VERSION.test(text);
}

/**
 * Compares two versions: negative if `a` is older than `b`, 0 if they are the same, positive if `a`
 * is newer.
 */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)];
  return left.reduce((order, part, index) => order || part - (right[index] ?? 0), 0);
}

/** Returns the newer one of two versions. */
export function newerVersion(a: string, b: string): string {
  return compareVersions(a, b) >= 0 ? a : b;
}
