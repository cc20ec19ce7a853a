import type { CommandOutput } from '@contract/index';
import type { Saved } from '@domain/draft/draft';
import type { AppError } from '@domain/errors/errors';
import type { ImportChanges, ImportMode } from '@domain/recipients/audience';
import {
  type FormatChoice,
  formatChoiceSchema,
  type ImportProgress,
  type ImportReport,
  type Mapping,
  phoneColumns,
  type PreviewRow,
  type SourceDescription,
} from '@domain/recipients/import';
import type { ImportNotes } from '@domain/recipients/import-notes';
import { hasBlockingQuestions } from '@domain/recipients/import-questions';
import type { ImportNumbers } from '@domain/recipients/number-readings';
import { writeJson } from '@kernel/json/json-codec';
import type { Bridge } from '../../../kernel/bridge';
import type { After } from '../../../kernel/timers/write-behind';
import type { ImportSource } from './import-source';
import { mappingFaults } from './mapping';
import { sendPieces } from './send-pieces';

/** A changed mapping is previewed so long after the last change, in milliseconds. */
const PAUSE_MS = 120;

/** The source, how it is read and what its columns are. */
export interface Described {
  readonly name: string;
  readonly description: SourceDescription;
  readonly mapping: Mapping;
  readonly rows: readonly PreviewRow[];
  /** What the phone columns hold in the first rows. */
  readonly numbers: ImportNumbers;
  /** What is odd in the first rows. */
  readonly notes: ImportNotes;
  /**
   * The mapping of an earlier import with the same headings, as long as the user has neither used
   * nor dismissed it.
   */
  readonly remembered: Remembered | null;
}

/**
 * A mapping that is proposed because an earlier import used it, with how many of the first `of`
 * rows it would accept.
 */
export interface Remembered {
  readonly mapping: Mapping;
  readonly accepted: number;
  readonly of: number;
}

export interface Checked {
  readonly report: ImportReport;
  readonly changes: ImportChanges;
  readonly mode: ImportMode;
  /** Milliseconds. */
  readonly took: number;
}

export interface ImportSessionDeps {
  readonly bridge: Bridge;
  readonly draftId: string;
  readonly after: After;
  /** Milliseconds of a clock that never goes back. */
  readonly elapsed: () => number;
  readonly pastedName: string;
}

/** One import from choosing its source to its commit. Nothing of the draft changes before that. */
export interface ImportSession {
  readonly described: Described | null;
  /** The source is on its way or being looked into. */
  readonly opening: boolean;
  /** How much of a dropped file was handed over, from 0 to 1. */
  readonly sent: number | null;
  readonly mode: ImportMode;
  /**
   * What the phone columns hold: in all rows if they were checked with these columns and this
   * country, otherwise in the first rows.
   */
  readonly numbers: ImportNumbers | null;
  /** All rows were read, and a question about numbers keeps them from being imported. */
  readonly blocked: boolean;
  /** The rows of the preview are not yet those of the mapping. */
  readonly previewing: boolean;
  readonly running: boolean;
  readonly progress: ImportProgress | null;
  readonly checked: Checked | null;
  readonly committing: boolean;
  readonly error: AppError | null;
  /** Gets ready what reads a source; where that fails, opening one says why. */
  prepare(): Promise<void>;
  open(source: ImportSource): Promise<void>;
  /** Adds to what the user has set about the format, and reads the first rows again. */
  setFormat(choice: FormatChoice): Promise<void>;
  setMapping(mapping: Mapping): void;
  /** Uses the remembered mapping, or only stops proposing it. */
  settleRemembered(use: boolean): void;
  setMode(mode: ImportMode): void;
  /** Reads all rows, and finds out what a commit would do. */
  check(): Promise<void>;
  /** Stops reading; the source stays open. */
  stop(): Promise<void>;
  commit(): Promise<Saved | null>;
  /** Returns what was written; null if it failed. */
  saveRejected(): Promise<CommandOutput<'recipients.rejected'> | null>;
  close(): Promise<void>;
}

/** Choices of the user together. A header is the one of its sheet only. */
function withChoice(earlier: FormatChoice | null, choice: FormatChoice): FormatChoice {
  const isOtherSheet = choice.kind === 'workbook' && choice.sheet !== undefined;
  if (earlier?.kind !== choice.kind || isOtherSheet) return choice;
  const kept = choice.header === undefined ? earlier : { ...earlier, firstRow: undefined };
  return formatChoiceSchema.parse({ ...kept, ...choice });
}

/**
 * What statistics of phone columns depend on, as a key. Answers about single numbers do not change
 * them.
 */
const numbersKey = ({ description, mapping }: Described): string =>
  writeJson([description.format, mapping.country, phoneColumns(mapping.columns), mapping.several ?? 'first']);

export function createImportSession(deps: ImportSessionDeps): ImportSession {
  const { bridge, draftId, after, elapsed } = deps;
  let importId: string | null = null;
  let described = $state.raw<Described | null>(null);
  let chosen: FormatChoice | null = null;
  let opening = $state.raw(false);
  let sent = $state.raw<number | null>(null);
  let mode = $state.raw<ImportMode>('replace');
  let previewing = $state.raw(false);
  let running = $state.raw(false);
  let progress = $state.raw<ImportProgress | null>(null);
  let checked = $state.raw<Checked | null>(null);
  let committing = $state.raw(false);
  let error = $state.raw<AppError | null>(null);
  /** The statistics of all rows, and for which columns they hold. */
  let complete = $state.raw<{ readonly key: string; readonly numbers: ImportNumbers } | null>(null);
  let stopWaiting = (): void => undefined;
  /** Grows with every change of what is previewed, so that late answers are dropped. */
  let turn = 0;

  const offProgress = bridge.on('importing', (told) => {
    if (told.importId === importId && running) progress = told;
  });

  /** What was chosen last is kept for opening the source again after an import was stopped. */
  async function begin(source: ImportSource): Promise<{ readonly id: string; readonly name: string } | null> {
    const name = source.kind === 'file' ? source.file.name.slice(0, 300) : deps.pastedName;
    const opened = await bridge.call('recipients.openImport', {
      draftId,
      source: source.kind === 'dialog' ? { kind: 'dialog' } : { kind: 'pieces', name },
    });
    if (!opened.ok) {
      error = opened.error;
      return null;
    }
    if (opened.value === null) return null;
    const { importId: id } = opened.value;
    if (source.kind !== 'dialog') {
      const blob = source.kind === 'file' ? source.file : new Blob([source.text]);
      const failure = await sendPieces(bridge, id, blob, (bytes) => {
        sent = blob.size === 0 ? 1 : bytes / blob.size;
      }).catch((): AppError => ({ kind: 'import-source', why: 'unreadable' }));
      if (failure !== null) {
        error = failure;
        await bridge.call('recipients.cancelImport', { importId: id });
        return null;
      }
    }
    return { id, name: opened.value.name };
  }

  async function preview(name: string, format: FormatChoice | null, mapping: Mapping | null): Promise<boolean> {
    if (importId === null) return false;
    turn += 1;
    const mine = turn;
    previewing = true;
    const answer = await bridge.call('recipients.previewImport', { importId, format, mapping });
    if (mine !== turn) return false;
    previewing = false;
    error = answer.ok ? null : answer.error;
    if (!answer.ok) return false;
    const { description, rows } = answer.value;
    described = {
      name,
      description,
      rows,
      mapping: answer.value.mapping,
      numbers: answer.value.numbers,
      notes: answer.value.notes,
      remembered: mapping === null ? answer.value.remembered : (described?.remembered ?? null),
    };
    return true;
  }

  async function forget(): Promise<void> {
    const old = importId;
    importId = null;
    described = null;
    complete = null;
    chosen = null;
    checked = null;
    progress = null;
    turn += 1;
    stopWaiting();
    if (old !== null) await bridge.call('recipients.cancelImport', { importId: old });
  }

  const isCurrent = (run: { readonly mapping: Mapping; readonly mode: ImportMode }): boolean =>
    mode === run.mode && described !== null && writeJson(described.mapping) === writeJson(run.mapping);

  function setMapping(mapping: Mapping): void {
    if (described === null) return;
    described = { ...described, mapping };
    checked = null;
    turn += 1;
    stopWaiting();
    // A mapping that cannot be used has no preview: the page says what is wrong with it.
    if (mappingFaults(mapping).some(({ kind }) => kind !== 'no-phone')) return;
    stopWaiting = after(PAUSE_MS, () => {
      if (described !== null) void preview(described.name, described.description.format, described.mapping);
    });
  }

  return {
    get described() {
      return described;
    },
    get opening() {
      return opening;
    },
    get sent() {
      return sent;
    },
    get mode() {
      return mode;
    },
    get numbers() {
      if (described === null) return null;
      return complete?.key === numbersKey(described) ? complete.numbers : described.numbers;
    },
    get blocked() {
      return checked !== null && described !== null && hasBlockingQuestions(checked.report.numbers, described.mapping);
    },
    get previewing() {
      return previewing;
    },
    get running() {
      return running;
    },
    get progress() {
      return progress;
    },
    get checked() {
      return checked;
    },
    get committing() {
      return committing;
    },
    get error() {
      return error;
    },
    async prepare() {
      await bridge.call('recipients.prepareImport', {});
    },
    async open(source) {
      if (opening || running) return;
      opening = true;
      error = null;
      const begun = await begin(source);
      sent = null;
      if (begun !== null) {
        await forget();
        importId = begun.id;
        if (!(await preview(begun.name, null, null))) {
          const failure = error;
          await forget();
          error = failure;
        }
      }
      opening = false;
    },
    async setFormat(choice) {
      if (described === null) return;
      checked = null;
      chosen = withChoice(chosen, choice);
      await preview(described.name, chosen, null);
    },
    setMapping,
    settleRemembered(use) {
      if (described === null) return;
      const { remembered } = described;
      described = { ...described, remembered: null };
      if (use && remembered !== null) setMapping(remembered.mapping);
    },
    setMode(next) {
      mode = next;
      checked = null;
    },
    async check() {
      if (described === null || importId === null || running) return;
      running = true;
      error = null;
      progress = null;
      const began = elapsed();
      const of = described;
      const run = { importId, format: of.description.format, mapping: of.mapping, mode };
      const answer = await bridge.call('recipients.runImport', run);
      running = false;
      progress = null;
      if (run.importId !== importId) return;
      if (answer.ok) {
        complete = { key: numbersKey(of), numbers: answer.value.report.numbers };
        // What was changed meanwhile was not checked.
        if (isCurrent(run)) checked = { ...answer.value, mode: run.mode, took: elapsed() - began };
      } else if (answer.error.kind !== 'import' || answer.error.reason !== 'cancelled') error = answer.error;
    },
    stop: async () => {
      await forget();
    },
    async commit() {
      if (importId === null || checked === null || committing) return null;
      committing = true;
      const answer = await bridge.call('recipients.commitImport', { importId });
      committing = false;
      if (!answer.ok) {
        if (answer.error.kind === 'draft-changed') checked = null;
        error = answer.error;
        return null;
      }
      return answer.value;
    },
    async saveRejected() {
      if (importId === null) return null;
      const answer = await bridge.call('recipients.rejected', { importId });
      if (!answer.ok) error = answer.error;
      return answer.ok ? answer.value : null;
    },
    async close() {
      offProgress();
      await forget();
    },
  };
}
