import { failed, ok, type Result } from '@domain/errors/errors';
import { type CommandShell, curlOf, MAX_COMMAND } from '@domain/wire/curl-command';
import type { Handlers } from '../ipc/handlers';
import { guarded } from '../store';
import { type RequestDeps, requestOf, shownRequest, type WholeRequest } from './request-preview';

interface ReviewDeps extends RequestDeps {
  /** Puts text on the clipboard. */
  readonly copyText: (text: string) => void;
  readonly platform: NodeJS.Platform;
}

/**
 * `review.request` and `review.copy`: the request as a push would send it now, without the key and
 * the user id.
 */
export function reviewHandlers(deps: ReviewDeps): Pick<Handlers, 'review.request' | 'review.copy'> {
  async function requestFor(draftId: string): Promise<Result<WholeRequest | null>> {
    const draft = guarded(() => deps.store.drafts.get(draftId));
    if (!draft.ok) return draft;
    if (draft.value === null) return failed({ kind: 'not-found', what: 'draft' });
    return requestOf(draft.value, draft.value, deps);
  }

  /** The shell that the user chose, or else the usual one of this system. */
  function shell(): Result<CommandShell> {
    const usual = deps.platform === 'win32' ? 'powershell' : 'posix';
    return guarded(() => deps.store.settings.read().commandShell ?? usual);
  }

  return {
    'review.request': async ({ draftId }) => {
      const request = await requestFor(draftId);
      if (!request.ok) return request;
      if (request.value === null) return ok(null);
      const chosen = shell();
      if (!chosen.ok) return chosen;
      const shown = shownRequest(request.value);
      const { url, body, truncated, bytes } = shown;
      const curl = curlOf({ url, body: truncated ? `${body}…` : body }, chosen.value);
      const limit = MAX_COMMAND[chosen.value];
      const isTooLong = limit !== null && Math.max(curl.length, bytes) > limit;
      return ok({ ...shown, curl, shell: chosen.value, isTooLong });
    },

    'review.copy': async ({ draftId, what }) => {
      const request = await requestFor(draftId);
      if (!request.ok) return request;
      // Nothing to send is nothing to copy; the clipboard keeps what it has.
      if (request.value !== null) {
        const { url, body } = request.value;
        const chosen = shell();
        if (!chosen.ok) return chosen;
        deps.copyText(what === 'json' ? body.text() : curlOf({ url, body: body.text() }, chosen.value));
      }
      return ok(null);
    },
  };
}
