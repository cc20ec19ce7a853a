import { z } from 'zod';
import { isJsonObject } from '@kernel/json/json';
import { offsetBeyondDepth } from '@kernel/json/json-bound';
import { writeJson } from '@kernel/json/json-codec';
import { type ConsentMark, consentMarkSchema } from '../consent/consent-mark';
import { failed, ok, type Result } from '../errors/errors';
import { snapshotSchema } from '../fields/campaign';
import { editsSchema, storedZoneSchema } from '../fields/edits';
import { type RecipientInput, recipientInputSchema } from '../fields/recipients';
import { positionOf, readJson, repeatedKeys } from '../json/json-text';
import { campaignIdSchema, type Draft } from './draft';
import { noteSchema, tagsSchema } from './tags';

/** The largest draft file that is read, in bytes of UTF-8. */
export const MAX_DRAFT_FILE_BYTES = 64 * 1024 * 1024;

const FORMAT = 'campaign-desk/draft';
const VERSION = 1;

/**
 * A draft as a file (UTF-8 JSON), see `docs/campaign-draft.md`. It holds no credentials. Another
 * meaning of any part is another version; parts that are not known are refused, so that nothing is
 * left out without a word.
 */
export const draftFileSchema = z.strictObject({
  format: z.literal(FORMAT).describe('Says that this is a draft file'),
  version: z.literal(VERSION),
  exportedAt: z.iso.datetime().describe('When the file was written'),
  campaignId: campaignIdSchema,
  connection: z
    .strictObject({ name: z.string().max(200), baseUrl: z.string().max(2000) })
    .nullable()
    .describe('Where the campaign lives; a hint for choosing a connection. Credentials are never part of a file'),
  timeZone: storedZoneSchema.describe('In which zone the times are shown'),
  snapshot: snapshotSchema.nullable().describe('The last copy of the campaign that the server gave, or null'),
  tags: tagsSchema.optional().describe('The tags of the draft, which are never sent'),
  note: noteSchema.optional().describe('The private note of the draft, which is never sent'),
  consent: consentMarkSchema
    .optional()
    .describe('Which metadata keys say who agreed to be called, and what their values mean; never sent'),
  edits: editsSchema.describe('The new values by field; a field without one is left alone'),
  recipients: z.array(recipientInputSchema).describe('The rows of inline recipients, as they were typed'),
});
export type DraftFile = Readonly<z.infer<typeof draftFileSchema>>;

const headSchema = z.object({ format: z.literal(FORMAT), version: z.number() });

/** Reads the text of a draft file: all of it, or why not and where. */
export function readDraftFile(text: string): Result<DraftFile> {
  const json = readJson(text);
  if (offsetBeyondDepth(text) !== null) return failed({ kind: 'draft-file', reason: 'too-much' });
  if (!json.ok) return failed({ kind: 'draft-file', reason: 'not-json', ...positionOf(text, json.offset) });
  const head = headSchema.safeParse(json.value);
  if (!head.success || !isJsonObject(json.value)) return failed({ kind: 'draft-file', reason: 'not-a-draft' });
  if (head.data.version > VERSION) return failed({ kind: 'draft-file', reason: 'newer' });
  const [repeated] = repeatedKeys(text);
  if (repeated !== undefined) {
    const { key, line, column } = repeated;
    return failed({ kind: 'draft-file', reason: 'repeated-key', key: key.slice(0, 200), line, column });
  }
  const parsed = draftFileSchema.safeParse(json.value);
  if (parsed.success) return ok(parsed.data);
  const [issue] = parsed.error.issues;
  const path = [...(issue?.path ?? []), ...(issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [])];
  const reason = issue?.message === 'too-much' ? 'too-much' : 'wrong-part';
  return failed({ kind: 'draft-file', reason, path: path.map(String).join('.').slice(0, 200) });
}

interface FileSource {
  readonly draft: Draft;
  readonly consent: ConsentMark | null;
  readonly connection: DraftFile['connection'];
  readonly rows: Iterable<RecipientInput>;
  readonly now: Date;
}

/**
 * The text of a draft file in pieces, one for everything but the rows and then one for each row, so
 * that a writer can pause in between.
 */
export function* draftFileText({ draft, consent, connection, rows, now }: FileSource): Iterable<string> {
  const head: Omit<DraftFile, 'recipients'> = {
    format: FORMAT,
    version: VERSION,
    exportedAt: now.toISOString(),
    campaignId: draft.campaignId,
    connection,
    timeZone: draft.unknownTimeZone ?? draft.timeZone,
    snapshot: draft.snapshot,
    ...(draft.tags.length > 0 && { tags: draft.tags }),
    ...(draft.note !== '' && { note: draft.note }),
    ...(consent !== null && { consent }),
    edits: draft.edits,
  };
  yield `${writeJson(head, 2).slice(0, -2)},\n  "recipients": [`;
  let first = true;
  for (const row of rows) {
    yield `${first ? '' : ','}\n    ${writeJson(row)}`;
    first = false;
  }
  yield `${first ? '' : '\n  '}]\n}\n`;
}
