import { failed, ok, type Result } from '@domain/errors/errors';
import { noonOf } from '@domain/suppression/age';
import { NEVER } from '@domain/suppression/expiry';
import { MAX_NUMBERS_OF_SHEET, type SuppressionList } from '@domain/suppression/list';
import { dateOf, dayOf } from '@kernel/day-number';
import type { Exporter } from '../files/exporter';
import { writing } from '../files/exporter';
import { writeWorkbook } from '../files/write-workbook';
import type { BackendModule, Emit, Handlers } from '../ipc/handlers';
import type { Cancellations } from '../recipients/cancellations';
import { BYTE_ORDER_MARK, csvLine } from '../recipients/export/csv-line';
import type { Imports } from '../recipients/imports';
import type { AudienceWorker } from '../recipients/thread/audience-worker';
import { guarded, type Store, type Suppressed } from '../store';
import { createImportHandlers } from './import-handlers';
import { readNumbers } from './read-numbers';

export interface SuppressionDeps {
  readonly store: Store;
  readonly worker: AudienceWorker;
  readonly cancellations: Cancellations;
  readonly imports: Imports;
  readonly emit: Emit;
  readonly newId: () => string;
  readonly now: () => Date;
  readonly exportFile: Exporter;
  readonly chooseContacts: () => Promise<string | null>;
  readonly homeCountry: () => string | null;
  /** Has what nothing refers to any more taken away, in the background. */
  readonly tidy: () => void;
}

export type SuppressionCommand = Extract<keyof Handlers, `suppression.${string}`>;

const NO_DRAFT = failed({ kind: 'not-found', what: 'draft' });
const NO_LIST = failed({ kind: 'not-found', what: 'suppression-list' });

/** The lists of those whom nobody may call. */
export function createSuppression(deps: SuppressionDeps): BackendModule<SuppressionCommand> {
  const { store, emit } = deps;
  const { suppression } = store;

  /** One change of lists; `null` from `work`: there is no such list. */
  function change<T>(work: () => T | null): Result<T> {
    const done = guarded(work);
    if (!done.ok) return done;
    if (done.value === null) return NO_LIST;
    emit('changed', { what: 'suppression' });
    return ok(done.value);
  }

  /** The list that numbers are added to; a new one is made. */
  function listFor(into: Parameters<Handlers['suppression.add']>[0]['into']): Result<SuppressionList> {
    if (into.kind === 'list') {
      const list = suppression.get(into.listId);
      return list === null ? NO_LIST : ok(list);
    }
    return ok(suppression.create({ id: deps.newId(), name: into.name, scope: into.scope }));
  }

  return {
    handlers: {
      ...createImportHandlers(deps),
      'suppression.list': () => guarded(() => ({ lists: [...suppression.list()] })),
      'suppression.forDraft': ({ draftId }) => {
        const found = guarded(() => {
          const lists = suppression.forDraft(draftId);
          const holdsByConsent = store.consent.of(draftId)?.rule.mode === 'hold';
          return lists && { lists: [...lists], hasHoldingRules: holdsByConsent || suppression.hasNumberRules(draftId) };
        });
        if (!found.ok) return found;
        return found.value === null ? NO_DRAFT : ok(found.value);
      },
      'suppression.add': ({ into, text, country, lastDay }) => {
        const read = readNumbers(text, country);
        const day = lastDay === null ? NEVER : (dayOf(lastDay) ?? NEVER);
        const entries = read.numbers.map((number) => ({ number: Number(number.slice(1)), day }));
        const done = guarded(() => {
          const list = listFor(into);
          if (!list.ok) return list;
          const added = suppression.add(list.value.id, entries) ?? [];
          return ok({ list: suppression.get(list.value.id) ?? list.value, added });
        });
        if (!done.ok) return done;
        if (!done.value.ok) return done.value;
        emit('changed', { what: 'suppression' });
        const { list, added } = done.value.value;
        return ok({
          list,
          added: added.map((number) => `+${String(number)}`),
          known: entries.length - added.length,
          unread: [...read.unread],
        });
      },
      'suppression.numbers': async (query) => {
        const page = await deps.worker.run('listNumbers', query);
        if (!page.ok) return page;
        return page.value === null ? NO_LIST : ok({ ...page.value, numbers: [...page.value.numbers] });
      },
      'suppression.removeNumbers': ({ listId, numbers }) => {
        const digits = numbers.map((number) => Number(number.slice(1)));
        const removed = change(() => suppression.removeNumbers(listId, digits));
        return removed.ok ? ok({ removed: removed.value }) : removed;
      },
      'suppression.update': ({ listId, name, scope, takenOn }) =>
        change(() =>
          suppression.update(listId, {
            ...(name !== undefined && { name }),
            ...(scope !== undefined && { scope }),
            ...(takenOn !== undefined && { takenAt: noonOf(takenOn) }),
          }),
        ),
      'suppression.remove': ({ listId }) => {
        const removed = change(() => (suppression.remove(listId) ? true : null));
        if (removed.ok) deps.tidy();
        return removed.ok ? ok(null) : removed;
      },
      'suppression.export': async ({ listId, format }) => {
        const list = guarded(() => suppression.get(listId));
        if (!list.ok) return list;
        if (list.value === null) return NO_LIST;
        const { name: title, rows } = list.value;
        const isTooLong = format === 'xlsx' && rows > MAX_NUMBERS_OF_SHEET;
        if (isTooLong) return failed({ kind: 'export', reason: 'not-written' });
        const cells = () => cellsOf(suppression.entries(listId));
        return deps.exportFile(
          (fileNames) => ({
            ...{ title, what: fileNames.suppressionList, extension: format, fallback: fileNames.unnamed.contacts },
          }),
          async (path) => {
            if (format === 'csv') return writing(asCsv(cells()))(path);
            await writeWorkbook(path, cells());
            return ok(null);
          },
        );
      },
      'suppression.heldBack': async ({ draftId, request }) => {
        const input = { draftId, now: deps.now().getTime() };
        const counted = await deps.cancellations.run(request, (run) => deps.worker.run('heldBack', input, run));
        if (!counted.ok) return counted;
        return counted.value === null ? NO_DRAFT : ok(counted.value);
      },
    },
  };
}

/** A list as rows of cells, so that importing them brings back the same numbers and days. */
function* cellsOf(entries: Iterable<Suppressed>): Iterable<readonly string[]> {
  yield ['phone_number', 'last_day'];
  for (const { number, day } of entries) yield [`+${String(number)}`, day === NEVER ? '' : dateOf(day)];
}

function* asCsv(rows: Iterable<readonly string[]>): Iterable<string> {
  yield BYTE_ORDER_MARK;
  for (const row of rows) yield csvLine(row);
}
