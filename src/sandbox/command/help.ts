import type { Credentials } from '../api/auth';
import { DEFAULT_KEY, DEFAULT_PORT, DEFAULT_STATE_FILE, DEFAULT_USER } from './defaults';

export const HELP = `A local server with the documented Kathan API. Nothing leaves this computer.

  npm run sandbox -- [flags]

  --port N              port on 127.0.0.1; 0 uses any free port (${String(DEFAULT_PORT)})
  --key TEXT            the API key it accepts (${DEFAULT_KEY})
  --user TEXT           the user ID it accepts (${DEFAULT_USER})
  --state FILE          where campaigns are stored, or "memory" (${DEFAULT_STATE_FILE})
  --rate-limit N        requests per window, or "off" (100)
  --rate-window SECS    length of that window (60)
  --recipients MODE     whether inline recipients "replace" the earlier ones or "append" to them (replace)
  --max-body BYTES      largest request body before a 413 (33554432)
  --no-get              no GET /campaign/{id}: 405
  --latency MS          delay every response
  --fault FAULT         a fault to simulate; can be repeated
  --help                show this help

Write a fault as kind[,name=value...]. Every fault accepts times=N, method=PATCH and path=/campaign/...;
those marked * also accept applied=true or false: whether the request is applied anyway.

  latency,ms=500                  status,status=503,retryAfter=5 *    html,status=502 *
  redirect,status=307,location=/  garbage *        empty *            oversized,bytes=10000000 *
  reset *                         cut,afterBytes=20                   slow-body,chunkBytes=64,everyMs=100
  ignore,fields=name+recipients   respell-times    snake-case-only    no-get

POST /__sandbox/faults accepts the same faults as JSON; GET lists them with their numbers, DELETE clears them, and
DELETE /__sandbox/faults/{number} removes one. In the app, Settings has a panel for this while the app's own sandbox
is active. Further control endpoints, protected by the same key and user ID: GET /__sandbox/campaigns,
GET /__sandbox/campaigns/{id}/recipients, POST /__sandbox/campaigns/{id} (an edit by someone else), GET /__sandbox/log,
GET /__sandbox/log/recent, POST /__sandbox/reset.
`;

/** Everything a user needs to call the running sandbox. */
export function greeting(baseUrl: string, { apiKey, userId }: Credentials, stateFile: string | undefined): string {
  return `Kathan API sandbox

  Base URL  ${baseUrl}
  API key   ${apiKey}
  User ID   ${userId}
  State     ${stateFile ?? 'in memory'}

Try it:

  curl --request PATCH \\
    --url ${baseUrl}/campaign/cmp_march_renewals \\
    --header 'Authorization: Bearer ${apiKey}' \\
    --header 'Content-Type: application/json' \\
    --header 'X-User-ID: ${userId}' \\
    --data '{ "max_concurrency": 12 }'

Campaigns: ${baseUrl}/__sandbox/campaigns (same two headers). Stop with Ctrl+C.
`;
}
