import { updateStatusSchema } from '@domain/updates/status';
import { done, nothing } from './parts';

/**
 * Commands on updates of the app itself. What becomes of a check or a download is in the `updates`
 * event. Addresses never come from the page.
 */
export const UPDATES = {
  'updates.status': { input: nothing, output: updateStatusSchema },
  /** Begins a check; does nothing while updates are off. */
  'updates.check': { input: nothing, output: updateStatusSchema },
  /** Begins to download the version that was found. */
  'updates.download': { input: nothing, output: updateStatusSchema },
  /**
   * Ends the app, installs the version that waits, and starts it. Errors: `not-found`;
   * `push-under-way` while an update of a campaign is being sent, and then nothing ends.
   */
  'updates.restart': { input: nothing, output: done },
  /** Opens the notes of the version that was found in the browser. Errors: `not-found`. */
  'updates.openReleaseNotes': { input: nothing, output: done },
} as const;
