/** The address of one campaign. The path is the API page's; the id is escaped, since it is opaque text. */
export function campaignUrl(baseUrl: string, campaignId: string): string {
  return `${baseUrl.replace(/\/+$/, '')}/campaign/${encodeURIComponent(campaignId)}`;
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
