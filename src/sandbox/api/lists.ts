import { randomUUID } from 'node:crypto';
import type { RecipientList } from '../data/campaign';
import type { SandboxState } from '../data/state';
import { type Answer, errorAnswer, jsonAnswer } from '../http/answer';
import { type Part, readMultipart } from './multipart';
import type { ValidationError } from './validation-errors';

interface ListRequest {
  readonly contentType: string | undefined;
  readonly body: Buffer;
}

/** What a form holds: `null` where it is no form, or a value is of another type. */
interface Form {
  readonly name: string | null;
  readonly file: Buffer | null;
  readonly replace: boolean;
}

/** Recipient lists. What they return is documented nowhere; the sandbox returns the list. */
export function createListApi(state: SandboxState) {
  return {
    /** Without a file it makes an empty list (source: API page). */
    async create({ body, contentType }: ListRequest): Promise<Answer> {
      const form = readForm(body, contentType);
      if (form === null) return NO_FORM;
      const list = {
        id: `list_${randomUUID().slice(0, 8)}`,
        name: form.name ?? 'Untitled list',
        row_count: form.file === null ? 0 : countRows(form.file),
      };
      await state.changeLists((lists) => [...lists, list]);
      return jsonAnswer(200, list);
    },

    /** Replaces all rows unless it is told to append (source: API page). */
    async upload(id: string, { body, contentType }: ListRequest): Promise<Answer> {
      const form = readForm(body, contentType);
      if (form === null) return NO_FORM;
      if (form.file === null) {
        return refused({ type: 'missing', loc: ['body', 'file'], msg: 'Field required', input: null });
      }
      const rows = countRows(form.file);
      const changed = await state.changeLists((lists) => {
        const before = lists.find((list) => list.id === id);
        if (before === undefined) return null;
        const after = { ...before, row_count: form.replace ? rows : before.row_count + rows };
        return lists.map((list) => (list === before ? after : list));
      });
      const list = changed?.find((each): each is RecipientList => each.id === id);
      return list === undefined ? errorAnswer(404, 'Recipient list not found') : jsonAnswer(200, list);
    },
  };
}

const refused = (error: ValidationError): Answer => errorAnswer(422, [error]);
const NO_FORM = errorAnswer(400, 'There was an error parsing the body');

function readForm(body: Buffer, contentType: string | undefined): Form | null {
  const parts = readMultipart(body, contentType);
  if (parts === null) return null;
  const find = (name: string): Part | undefined => parts.find((part) => part.name === name);
  const replace = find('replace')?.bytes.toString('utf8') ?? 'true';
  if (replace !== 'true' && replace !== 'false') return null;
  const file = find('file');
  return {
    name: find('name')?.bytes.toString('utf8') ?? null,
    file: file?.isFile === true ? file.bytes : null,
    replace: replace === 'true',
  };
}

/** The rows of a CSV file below its header; a line end inside of quotes ends no row. */
function countRows(file: Buffer): number {
  let rows = 0;
  let quoted = false;
  let filled = false;
  for (const byte of file) {
    if (byte === 0x22) quoted = !quoted;
    if (byte === 0x0a && !quoted) {
      rows += filled ? 1 : 0;
      filled = false;
    } else if (byte !== 0x0d) filled = true;
  }
  return Math.max(0, rows + (filled ? 1 : 0) - 1);
}
