import { secretInputSchema } from '../../connection/connection';
import type { Word } from './word';

/** The secrets in a request's headers; `null` where there is none, or only a placeholder. */
export interface CommandSecrets {
  readonly apiKey: string | null;
  readonly userId: string | null;
}

/**
 * What examples put where a secret goes: `<token>`, `YOUR_API_KEY`, `$KEY`, `%KEY%`, `{{key}}`,
 * `***`, `xxx`, and bare names such as `api-key`. Taking one for a secret would overwrite a real
 * one with it.
 */
const PLACEHOLDER =
  /^<.*>$|^\$|^%.*%$|^\{\{?.*\}\}?$|^\[.*\]$|[*•…]|\.\.\.|^x+$|^(?:your|my|the)[-_ ]|^(?:sk_live|user)_?x*$|^(?:sk_live|user)_(?:your|my|<)|^(?:api[-_]?key|token|bearer|user[-_]?id|secret|key|redacted|string)$/i;

/**
 * Reads `Authorization: Bearer <key>` and `X-User-ID: <id>` (API page) out of a request's headers.
 */
export function secretsOf(headers: readonly Word[]): CommandSecrets {
  const valueOf = (name: string): string | null => {
    const header = headers.findLast(({ text }) => text.toLowerCase().startsWith(`${name}:`));
    // What a shell fills in cannot be known here.
    return header === undefined || header.unknowns.length > 0 ? null : header.text.slice(name.length + 1).trim();
  };
  const authorization = valueOf('authorization');
  return {
    apiKey: secret(/^bearer\s+(.*)$/i.exec(authorization ?? '')?.[1] ?? null),
    userId: secret(valueOf('x-user-id')),
  };
}

function secret(text: string | null): string | null {
  if (text === null || PLACEHOLDER.test(text.trim())) return null;
  const parsed = secretInputSchema.safeParse(text);
  return parsed.success ? parsed.data : null;
}
