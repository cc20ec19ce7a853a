import { failed, ok, type Result } from '@domain/errors/errors';
import { type CommandShell, curlOf, MAX_COMMAND } from '@domain/wire/curl-command';
import type { Handlers } from '../ipc/handlers';
import { guarded } from '../store';
import { buildRequest, type FullRequest, previewOf, type RequestDeps } from './request-preview';

interface ReviewDeps extends RequestDeps {
  /** Copies text to the clipboard. */
  readonly copyText: (text: string) => void;
  readonly platform: NodeJS.Platform;
}

/** Previews and copies the request of a push, without the key and the user ID. */
export function reviewHandlers(deps: ReviewDeps): Pick<Handlers, 'review.request' | 'review.copy'> {
  async function requestFor(draftId: string): Promise<Result<FullRequest | null>> {
    const draft = guarded(() => deps.store.drafts.get(draftId));
    if (!draft.ok) return draft;
    if (draft.value === null) return failed({ kind: 'not-found', what: 'draft' });
    return buildRequest(draft.value, draft.value, deps);
  }

  /** Returns the shell that the user chose, or the usual one of this system. */
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
      const shown = previewOf(request.value);
      const { url, body, truncated, bytes } = shown;
      const curl = curlOf({ url, body: truncated ? `${body}…` : body }, chosen.value);
      const limit = MAX_COMMAND[chosen.value];
      const isTooLong = limit !== null && Math.max(curl.length, bytes) > limit;
      return ok({ ...shown, curl, shell: chosen.value, isTooLong });
    },

    'review.copy': async ({ draftId, what }) => {
      const request = await requestFor(draftId);
      if (!request.ok) return request;
      // If there is nothing to send, the clipboard stays as it is.
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
