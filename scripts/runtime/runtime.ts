export interface Runtime {
  readonly kind: 'override' | 'official' | 'fallback';
  /** Starts the built app as `<executable> [flags] <repository root>`. */
  readonly executable: string;
  /** A plain Electron folder, as electron-builder takes it for `electronDist`. */
  readonly distribution: string;
  /** Electron's version, without a leading `v`. */
  readonly version: string;
}

export type Attempt =
  | { readonly kind: 'found'; readonly runtime: Runtime }
  | { readonly kind: 'unavailable'; readonly reason: string };

export interface Sources {
  readonly override: (folder: string) => Promise<Attempt>;
  readonly official: () => Promise<Attempt>;
  readonly fallback: () => Promise<Attempt>;
}

export type Resolution =
  | { readonly found: true; readonly runtime: Runtime; readonly passedOver: readonly string[] }
  | { readonly found: false; readonly passedOver: readonly string[] };

/**
 * Returns the first runtime that is available: the one that the environment names and no other, or
 * else the official one, or else the stand-in. `passedOver` has the reasons against earlier ones.
 */
export async function chooseRuntime(override: string | undefined, sources: Sources): Promise<Resolution> {
  const order =
    override === undefined || override === ''
      ? [sources.official, sources.fallback]
      : [(): Promise<Attempt> => sources.override(override)];
  const passedOver: string[] = [];
  for (const source of order) {
    const attempt = await source();
    if (attempt.kind === 'found') {
      return { found: true, runtime: attempt.runtime, passedOver };
    }
    passedOver.push(attempt.reason);
  }
  return { found: false, passedOver };
}

/** Returns one line that names the runtime, and says why a better one was not available. */
export function describeRuntime(runtime: Runtime, passedOver: readonly string[]): string {
  const why = passedOver.length === 0 ? '' : ` (${passedOver.join('; ')})`;
  switch (runtime.kind) {
    case 'override':
      return `Runtime: Electron ${runtime.version} from ELECTRON_OVERRIDE_DIST_PATH.`;
    case 'official':
      return `Runtime: Electron ${runtime.version}, the official build.`;
    case 'fallback':
      return `Runtime: Electron ${runtime.version}, a stand-in from the npm registry for running and testing only${why}.`;
  }
}
