import { z } from 'zod';
import { type UpdateFailure, updateFailureSchema } from './failure';
import { refusalSchema } from './metadata';
import { versionSchema } from './version';

/** A newer version that was offered, with where its notes are (https). */
const releaseSchema = z.object({
  version: versionSchema,
  releaseNotes: z.string().nullable(),
});
export type Release = Readonly<z.infer<typeof releaseSchema>>;

/** How far an update of the app is. `version` of a problem: the one that was offered, if known. */
export const updateStateSchema = z.discriminatedUnion('kind', [
  /** Nothing is known in this session. */
  z.object({ kind: z.literal('idle') }),
  z.object({ kind: z.literal('checking') }),
  z.object({ kind: z.literal('current') }),
  z.object({ kind: z.literal('available'), release: releaseSchema }),
  /** `isPaused`: an update of a campaign is on its way. Bytes. */
  z.object({
    kind: z.literal('downloading'),
    release: releaseSchema,
    received: z.number().int().nonnegative(),
    total: z.number().int().nonnegative(),
    isPaused: z.boolean(),
  }),
  /** Downloaded and verified; installed when the app quits. */
  z.object({ kind: z.literal('ready'), release: releaseSchema }),
  z.object({ kind: z.literal('refused'), refusal: refusalSchema, version: versionSchema.nullable() }),
  z.object({
    kind: z.literal('failed'),
    step: z.enum(['check', 'download', 'install']),
    failure: updateFailureSchema,
    /** The version that can be retried. */
    release: releaseSchema.nullable(),
  }),
]);
export type UpdateState = Readonly<z.infer<typeof updateStateSchema>>;

export type UpdateEvent =
  | { readonly kind: 'check-started' }
  | { readonly kind: 'none-found' }
  | { readonly kind: 'found'; readonly release: Release }
  | { readonly kind: 'refused'; readonly refusal: z.infer<typeof refusalSchema>; readonly version: string | null }
  | { readonly kind: 'check-failed'; readonly failure: UpdateFailure }
  | { readonly kind: 'download-started'; readonly total: number }
  | { readonly kind: 'received'; readonly received: number; readonly total: number }
  | { readonly kind: 'paused'; readonly isPaused: boolean }
  | { readonly kind: 'downloaded' }
  | { readonly kind: 'download-failed'; readonly failure: UpdateFailure }
  | { readonly kind: 'install-failed'; readonly failure: UpdateFailure; readonly release: Release | null }
  /** The last session has downloaded a version, or only found one. */
  | { readonly kind: 'restored'; readonly release: Release }
  | { readonly kind: 'remembered'; readonly release: Release }
  | { readonly kind: 'turned-off' };

/**
 * Returns the next state. An event that makes no sense in a state changes nothing: a download that
 * was ended may still report progress.
 */
export function nextUpdateState(state: UpdateState, event: UpdateEvent): UpdateState {
  switch (event.kind) {
    case 'turned-off':
      return { kind: 'idle' };
    case 'restored':
      return state.kind === 'idle' ? { kind: 'ready', release: event.release } : state;
    case 'remembered':
      return state.kind === 'idle' ? { kind: 'available', release: event.release } : state;
    case 'install-failed':
      return { kind: 'failed', step: 'install', failure: event.failure, release: event.release };
    case 'check-started':
      return isUnderWay(state) ? state : { kind: 'checking' };
    case 'found':
      return afterFound(state, event.release);
    case 'none-found':
      return state.kind === 'checking' ? { kind: 'current' } : state;
    case 'check-failed':
      return state.kind === 'checking'
        ? { kind: 'failed', step: 'check', failure: event.failure, release: null }
        : state;
    case 'refused':
      return state.kind === 'checking' || state.kind === 'downloading'
        ? { kind: 'refused', refusal: event.refusal, version: event.version }
        : state;
    case 'download-started': {
      const release = releaseToDownload(state);
      return release === null
        ? state
        : { kind: 'downloading', release, received: 0, total: event.total, isPaused: false };
    }
    case 'received':
      return state.kind === 'downloading' ? { ...state, received: event.received, total: event.total } : state;
    case 'paused':
      return state.kind === 'downloading' ? { ...state, isPaused: event.isPaused } : state;
    case 'downloaded':
      return state.kind === 'downloading' ? { kind: 'ready', release: state.release } : state;
    case 'download-failed':
      return state.kind === 'downloading'
        ? { kind: 'failed', step: 'download', failure: event.failure, release: state.release }
        : state;
  }
}

/** A version that is being downloaded, or waits for the end of the app, survives a check. */
function isUnderWay({ kind }: UpdateState): boolean {
  return kind === 'downloading' || kind === 'ready';
}

/** What can be downloaded now; `null` if nothing can. */
export function releaseToDownload(state: UpdateState): Release | null {
  if (state.kind === 'available') return state.release;
  return state.kind === 'failed' && state.step !== 'check' ? state.release : null;
}

function afterFound(state: UpdateState, release: Release): UpdateState {
  switch (state.kind) {
    case 'checking':
      return { kind: 'available', release };
    // A newer version replaces the one that waits.
    case 'ready':
      return state.release.version === release.version ? state : { kind: 'available', release };
    default:
      return state;
  }
}
