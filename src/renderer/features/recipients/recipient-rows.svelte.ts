import type { RecipientInput, RecipientRow } from '@shared/campaign/recipients';
import type { Saved } from '@shared/draft/draft';
import { failed, ok, type DeskError, type Result } from '@shared/ipc/errors';
import type { Bridge } from '../../bridge';
import { outcomeOf } from '../editor/draft-writes';
import { createWriteBehind, type After } from '../editor/write-behind';
import type { NumberCheck } from './row-problems';

export const PAGE_SIZE = 100;

export interface RecipientRowsDeps {
  readonly bridge: Bridge;
  readonly after: After;
  readonly draftId: string;
  readonly saved: (saved: Saved) => void;
  /** A row that was being edited is not there any more. */
  readonly removed: () => void;
}

/** One page of a draft's recipients, with what is being typed over what is stored. */
export interface RecipientRows {
  readonly rows: readonly RecipientRow[];
  readonly total: number;
  /** Counts from 0. */
  readonly page: number;
  readonly pages: number;
  readonly unsaved: DeskError | null;
  /** Loaded with the first row: the library behind it is large, and most drafts have no rows. */
  readonly isNumber: NumberCheck | null;
  load: (page: number) => Promise<DeskError | null>;
  edit: (row: RecipientRow, part: Partial<RecipientInput>) => void;
  /** Adds an empty row at the end and shows its page. */
  add: () => Promise<Result<RecipientRow>>;
  /** Takes a row away. */
  remove: (row: RecipientRow) => Promise<DeskError | null>;
  flush: () => Promise<boolean>;
  stop: () => void;
}

function withTyped(rows: readonly RecipientRow[], typed: ReadonlyMap<number, RecipientInput>): readonly RecipientRow[] {
  return rows.map((row) => {
    const input = typed.get(row.id);
    return input === undefined ? row : { ...row, ...input };
  });
}

export function createRecipientRows({ bridge, after, draftId, saved, removed }: RecipientRowsDeps): RecipientRows {
  let stored = $state.raw<readonly RecipientRow[]>([]);
  let total = $state.raw(0);
  let page = $state.raw(0);
  let pending = $state.raw<ReadonlyMap<number, RecipientInput> | null>(null);
  let unsaved = $state.raw<DeskError | null>(null);
  let isNumber = $state.raw<NumberCheck | null>(null);
  let lastLoad = 0;

  const rows = $derived(pending === null ? stored : withTyped(stored, pending));
  const pages = $derived(Math.max(1, Math.ceil(total / PAGE_SIZE)));

  const writer = createWriteBehind<number, RecipientInput>({
    after,
    changed: () => (pending = writer.pending()),
    write: async (rowId, row) => {
      const answer = await bridge.call('recipients.update', { draftId, rowId, row });
      if (!answer.ok && answer.error.kind === 'not-found') {
        writer.drop(rowId);
        removed();
        return 'refused';
      }
      unsaved = answer.ok ? null : answer.error;
      if (answer.ok) {
        stored = stored.map((known) => (known.id === rowId ? answer.value.row : known));
        saved(answer.value);
      }
      return outcomeOf(answer);
    },
  });

  async function load(wanted: number): Promise<DeskError | null> {
    lastLoad += 1;
    const load = lastLoad;
    const answer = await bridge.call('recipients.list', { draftId, offset: wanted * PAGE_SIZE, limit: PAGE_SIZE });
    if (!answer.ok) return answer.error;
    // Only the last page asked for is shown, in whichever order the answers come.
    if (load !== lastLoad) return null;
    const last = Math.max(0, Math.ceil(answer.value.total / PAGE_SIZE) - 1);
    if (wanted > last) return reload(last);
    stored = answer.value.rows;
    total = answer.value.total;
    page = wanted;
    if (total > 0 && isNumber === null) {
      const { toE164 } = await import('@shared/campaign/phone');
      isNumber = (text) => toE164(text) !== null;
    }
    return null;
  }
  const reload = (wanted: number): Promise<DeskError | null> => load(wanted);

  return {
    get rows() {
      return rows;
    },
    get total() {
      return total;
    },
    get page() {
      return page;
    },
    get pages() {
      return pages;
    },
    get unsaved() {
      return unsaved;
    },
    get isNumber() {
      return isNumber;
    },
    load,
    edit(row, part) {
      const { phone, metadata, assistantOverrides } = row;
      writer.put(row.id, { phone, metadata, assistantOverrides, ...part });
    },
    async add() {
      const answer = await bridge.call('recipients.add', {
        draftId,
        rows: [{ phone: '', metadata: '', assistantOverrides: '' }],
      });
      if (!answer.ok) return answer;
      saved(answer.value);
      const [row] = answer.value.rows;
      if (row === undefined) return failed({ kind: 'not-found', what: 'recipient' });
      const error = await load(Math.max(0, Math.ceil(answer.value.recipients.count / PAGE_SIZE) - 1));
      return error === null ? ok(row) : failed(error);
    },
    async remove(row) {
      await writer.flush();
      const answer = await bridge.call('recipients.remove', { draftId, rowIds: [row.id] });
      if (!answer.ok) return answer.error;
      writer.drop(row.id);
      saved(answer.value);
      return load(page);
    },
    flush: () => writer.flush(),
    stop: () => {
      writer.stop();
    },
  };
}
