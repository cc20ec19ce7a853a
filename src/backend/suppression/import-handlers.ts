import { failed, ok, type Result } from '@domain/errors/errors';
import { phoneColumns } from '@domain/recipients/column-targets';
import { noonOf } from '@domain/suppression/age';
import type { ImportTarget, ListColumns } from '@domain/suppression/import';
import type { SuppressionList } from '@domain/suppression/list';
import type { Handlers } from '../ipc/handlers';
import { type OpenImport, sizeOf } from '../recipients/imports';
import { guarded } from '../store';
import type { SuppressionDeps } from './suppression-module';

type ImportCommand = 'suppression.openImport' | 'suppression.previewImport' | 'suppression.runImport';

const PREVIEW_ROWS = 8;
const LAST_DAY_HEADING = /expir|last.?day|valid.?(to|until)|ablauf|gültig.?bis|until|end.?date/i;

/** What the numbers of a file become: a new list, or one that takes the place of another. */
interface Planned {
  readonly list: Omit<SuppressionList, 'rows' | 'isIncomplete'>;
  readonly addTo: string | null;
  readonly replaces: SuppressionList | null;
}

/** Imports lists from files, with the reader of recipients. */
export function createImportHandlers(deps: SuppressionDeps): Pick<Handlers, ImportCommand> {
  const { store, imports, worker } = deps;
  const { suppression } = store;

  function planOf(open: OpenImport, target: ImportTarget, takenOn: string | null): Result<Planned> {
    const now = deps.now().toISOString();
    const takenAt = takenOn === null ? now : noonOf(takenOn);
    const source = { sourceKind: open.copy === null ? 'file' : 'pasted', source: open.name.slice(0, 300) } as const;
    const id = deps.newId();
    if (target.kind === 'new') {
      const { name, scope } = target;
      return ok({ list: { id, name, scope, ...source, takenAt, changedAt: now }, addTo: null, replaces: null });
    }
    const replaces = suppression.get(target.listId);
    if (replaces === null) return failed({ kind: 'not-found', what: 'suppression-list' });
    const { name, scope } = replaces;
    const addTo = target.kind === 'add' ? target.listId : null;
    return ok({ list: { id, name, scope, ...source, takenAt, changedAt: now }, addTo, replaces });
  }

  async function run(
    open: OpenImport,
    { format, columns, target, takenOn }: Parameters<Handlers['suppression.runImport']>[0],
  ): Promise<ReturnType<Handlers['suppression.runImport']>> {
    const planned = guarded(() => planOf(open, target, takenOn));
    if (!planned.ok) return planned;
    if (!planned.value.ok) return planned.value;
    const { list, addTo, replaces } = planned.value.value;
    const input = {
      ...{ source: open.source, format, header: open.columns, columns, list, addTo },
      totalBytes: await sizeOf(open.source.path),
    };
    const end = await worker.run('listImport', input, { signal: open.cancel.signal });
    if (!end.ok) return end;
    switch (end.value.kind) {
      case 'cancelled':
        return failed({ kind: 'import', reason: 'cancelled' });
      case 'unreadable':
        return failed({ kind: 'import-source', why: end.value.reason });
      case 'ready':
        break;
    }
    const { staged, report } = end.value;
    const published = guarded(() => suppression.publish(staged, replaces));
    if (!published.ok || published.value === null || published.value === 'changed') {
      guarded(() => {
        suppression.abandon(staged);
      });
    }
    if (!published.ok) return published;
    if (published.value === null) return failed({ kind: 'not-found', what: 'suppression-list' });
    // Somebody added a number meanwhile, which must not be lost: the file is read once more.
    if (published.value === 'changed') return run(open, { importId: open.id, format, columns, target, takenOn });
    deps.emit('changed', { what: 'suppression' });
    deps.tidy();
    return ok({ list: published.value, report });
  }

  return {
    'suppression.openImport': async ({ source }) => {
      if (source.kind === 'pieces') return begun(await imports.fromPieces(null, source.name));
      const path = await deps.chooseContacts();
      return path === null ? ok(null) : begun(await imports.fromFile(null, path));
    },
    'suppression.previewImport': async ({ importId, format }) => {
      const open = imports.get(importId);
      if (!open.ok) return open;
      const { source } = open.value;
      const home = deps.homeCountry();
      const described = await worker.run('describe', { source, chosen: format, home });
      if (!described.ok) return described;
      if (described.value.kind === 'unreadable') return failed({ kind: 'import-source', why: described.value.reason });
      const { description } = described.value;
      open.value.columns = description.columns.map(({ given }) => given);
      const input = { source, format: description.format, mapping: description.guess, rows: PREVIEW_ROWS, home };
      const preview = await worker.run('preview', input);
      if (!preview.ok) return preview;
      if (preview.value.kind === 'unreadable') return failed({ kind: 'import-source', why: preview.value.reason });
      const names = description.columns.map(({ name }) => name);
      const guess: ListColumns = {
        number: phoneColumns(description.guess.columns)[0] ?? 0,
        lastDay: indexOrNull(names.findIndex((name) => LAST_DAY_HEADING.test(name))),
        country: description.guess.country ?? home,
      };
      return ok({
        ...{ format: description.format, columns: names, guess, estimatedRows: description.estimatedRows },
        rows: preview.value.rows.map(({ cells }) => [...cells]),
      });
    },
    'suppression.runImport': async (input) => {
      const open = imports.get(input.importId);
      return open.ok ? run(open.value, input) : open;
    },
  };
}

const indexOrNull = (index: number): number | null => (index < 0 ? null : index);

function begun(opened: Result<OpenImport>): Result<{ readonly importId: string; readonly name: string }> {
  return opened.ok ? ok({ importId: opened.value.id, name: opened.value.name }) : opened;
}
