/** A published version and when it was published. */
export type Releases = Readonly<Record<string, string>>;

export type ElectronVerdict =
  | { readonly kind: 'current' }
  | { readonly kind: 'not-exact' }
  | { readonly kind: 'unknown-version' }
  | { readonly kind: 'behind'; readonly newest: string; readonly days: number }
  | { readonly kind: 'unsupported-major'; readonly supported: readonly number[] };

/**
 * A newer release of the same major must be adopted within this time; it may close a security hole
 * of Chromium.
 */
export const MAX_DAYS_BEHIND = 7;
/** A newer major must be adopted within this time. */
export const MAX_DAYS_BEHIND_MAJOR = 14;
/**
 * Electron supports its newest three stable majors (source:
 * electronjs.org/docs/latest/tutorial/electron-timelines).
 */
const SUPPORTED_MAJORS = 3;
const DAY_MS = 86_400_000;
const STABLE = /^(\d+)\.(\d+)\.(\d+)$/;

type Parts = readonly [major: number, minor: number, patch: number];

/**
 * Whether a pinned Electron satisfies the update policy of `docs/security/electron.md`. `releases`
 * is what the registry lists; prereleases and its entries that are no versions are ignored.
 */
export function judgeElectron(pinned: string, releases: Releases, now: Date): ElectronVerdict {
  const current = partsOf(pinned);
  if (current === null) return { kind: 'not-exact' };
  if (releases[pinned] === undefined) return { kind: 'unknown-version' };
  const stable = Object.entries(releases).flatMap(([version, at]) => {
    const parts = partsOf(version);
    return parts === null ? [] : [{ version, parts, at: new Date(at) }];
  });
  const majors = [...new Set(stable.map(({ parts }) => parts[0]))].sort((a, b) => b - a);
  const supported = majors.slice(0, SUPPORTED_MAJORS);
  if (!supported.includes(current[0])) return { kind: 'unsupported-major', supported };
  const newerMajors = stable.filter(({ parts }) => parts[0] > current[0]);
  const daysOfMajor = daysSince(newerMajors, now);
  if (daysOfMajor > MAX_DAYS_BEHIND_MAJOR) {
    return { kind: 'behind', newest: newestOf(newerMajors), days: daysOfMajor };
  }
  const newer = stable.filter(({ parts }) => parts[0] === current[0] && compareParts(parts, current) > 0);
  const days = daysSince(newer, now);
  return days <= MAX_DAYS_BEHIND ? { kind: 'current' } : { kind: 'behind', newest: newestOf(newer), days };
}

interface Release {
  readonly version: string;
  readonly parts: Parts;
  readonly at: Date;
}

/** Whole days since the first of these releases; 0 if there is none. */
function daysSince(releases: readonly Release[], now: Date): number {
  const first = Math.min(now.getTime(), ...releases.map(({ at }) => at.getTime()));
  return Math.floor((now.getTime() - first) / DAY_MS);
}

function newestOf(releases: readonly Release[]): string {
  return [...releases].sort((a, b) => compareParts(a.parts, b.parts)).at(-1)?.version ?? '';
}

function partsOf(version: string): Parts | null {
  const found = STABLE.exec(version);
  return found === null ? null : [Number(found[1]), Number(found[2]), Number(found[3])];
}

function compareParts(a: Parts, b: Parts): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}
