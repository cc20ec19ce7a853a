import type { Credentials } from '../api/auth';
import { DEFAULT_KEY, DEFAULT_PORT, DEFAULT_STATE_FILE, DEFAULT_USER } from './defaults';

export const HELP = `A local server that speaks the documented Kathan API. Nothing leaves this computer.

  npm run sandbox -- [flags]

  --port N              where to listen on 127.0.0.1; 0 takes any free port (${String(DEFAULT_PORT)})
  --key TEXT            the API key it accepts (${DEFAULT_KEY})
  --user TEXT           the user id it accepts (${DEFAULT_USER})
  --state FILE          where campaigns are kept, or "memory" (${DEFAULT_STATE_FILE})
  --rate-limit N        requests per window, or "off" (100)
  --rate-window SECS    length of that window (60)
  --recipients MODE     inline recipients "replace" the earlier ones or "append" to them (replace)
  --max-body BYTES      longest request body before 413 (33554432)
  --no-get              no GET /campaign/{id}: 405
  --latency MS          wait before every answer
  --fault FAULT         something to do wrong; may be given several times
  --help

Faults are written kind[,name=value...]. Every one takes times=N, method=PATCH and path=/campaign/...;
those marked * take applied=true or false: whether the request takes effect all the same.

  latency,ms=500                  status,status=503,retryAfter=5 *    html,status=502 *
  redirect,status=307,location=/  garbage *        empty *            oversized,bytes=10000000 *
  reset *                         cut,afterBytes=20                   slow-body,chunkBytes=64,everyMs=100
  ignore,fields=name+recipients   respell-times    snake-case-only    no-get

The same faults go to POST /__sandbox/faults as JSON; GET lists them with their numbers, DELETE clears them, and
DELETE /__sandbox/faults/{number} removes one. In the app, Settings has all this as a panel while the app's own sandbox
is in use. Further control endpoints, guarded by the same key and user id: GET /__sandbox/campaigns,
GET /__sandbox/campaigns/{id}/recipients, POST /__sandbox/campaigns/{id} (an edit by someone else), GET /__sandbox/log,
GET /__sandbox/log/recent, POST /__sandbox/reset.
`;

/** What a user needs once the sandbox runs. */
export function greeting(baseUrl: string, { apiKey, userId }: Credentials, stateFile: string | undefined): string {
  return `Sandbox of the Kathan API

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
