import { resourceIdSchema } from '../identity/resource-id';
import { failed, ok, type Result } from '../ipc/errors';

/** The address of one campaign (path: API page), its id escaped. Error: `bad-id` for an id that could lead elsewhere. */
export function campaignUrl(baseUrl: string, campaignId: string): Result<string> {
  const id = resourceIdSchema.safeParse(campaignId);
  if (!id.success) return failed({ kind: 'bad-id', what: 'campaign' });
  return ok(`${baseUrl.replace(/\/+$/, '')}/campaign/${encodeURIComponent(id.data)}`);
}

/** The update as a cURL command of the API page's shape for a POSIX shell, with placeholders where the key and the user id go. */
export function curlOf(request: { readonly url: string; readonly body: string }): string {
  return [
    'curl --request PATCH',
    `--url ${quoted(request.url)}`,
    `--header ${quoted('Authorization: Bearer <token>')}`,
    `--header ${quoted('Content-Type: application/json')}`,
    `--header ${quoted('X-User-ID: <user-id>')}`,
    `--data ${quoted(request.body)}`,
  ].join(' \\\n  ');
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
