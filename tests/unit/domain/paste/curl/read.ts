import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AppError } from '@domain/errors/errors';
import { NO_RECIPIENTS } from '@domain/fields/recipients';
import { type CampaignText, readCampaignText } from '@domain/paste/import-text';
import { buildUpdate } from '@domain/wire/update';
import type { JsonObject } from '@kernel/json/json';

const CASES = join(import.meta.dirname, '../../../../fixtures', 'cases');

/** One of the kept inputs, such as `curl/01-next-second-request.txt`. */
export function caseText(name: string): string {
  return readFileSync(join(CASES, name), 'utf8');
}

export function read(text: string, typedId = '', request: number | null = null): CampaignText {
  const result = readCampaignText(text, typedId, request);
  if (!result.ok) throw new Error(`not read: ${JSON.stringify(result.error)}`);
  return result.value;
}

export function refusal(text: string, typedId = '', request: number | null = null): AppError | null {
  const result = readCampaignText(text, typedId, request);
  return result.ok ? null : result.error;
}

/** The update that the draft of a pasted text would send, without recipients. */
export function updateOf(text: string, typedId = '', request: number | null = null): JsonObject {
  const { edits } = read(text, typedId, request);
  return buildUpdate({ snapshot: null, edits, recipients: NO_RECIPIENTS }, 'camelCase').body;
}
