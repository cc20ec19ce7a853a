import type { CommandOutput } from '@contract/index';
import type { Saved } from '@domain/draft/draft';
import type { AppError } from '@domain/errors/errors';
import type { ImportMode } from '@domain/recipients/audience';
import type { FormatChoice, ImportProgress, Mapping } from '@domain/recipients/import';
import { hasBlockingQuestions } from '@domain/recipients/import-questions';
import type { ImportNumbers } from '@domain/recipients/number-readings';
import type { Bridge } from '../../../kernel/bridge';
import type { After } from '../../../kernel/timers/write-behind';
import {
  type CheckedImport,
  type DescribedImport,
  numbersKey,
  sameMapping,
  withFormatChoice,
} from './described-import';
import type { ImportSource } from './import-source';
import { mappingFaults } from './mapping';
import { openSource } from './open-source';

/** A changed mapping is previewed this long after the last change. */
const PREVIEW_PAUSE_MS = 120;

export interface ImportSessionDeps {
  readonly bridge: Bridge;
  readonly draftId: string;
  readonly after: After;
  /** Milliseconds of a clock that never goes back. */
  readonly elapsed: () => number;
  /** What a pasted source is called. */
  readonly pastedName: () => string;
}

/** One import from choosing its source to its commit. Nothing of the draft changes before that. */
export class ImportSession {
  readonly #deps: ImportSessionDeps;
  readonly #stopListening: () => void;
  #importId: string | null = null;
  /** What the user has set about the format of this source. */
  #formatChoice: FormatChoice | null = null;
  /** The statistics of all rows, and the columns for which they hold. */
  #complete = $state.raw<{ readonly key: string; readonly numbers: ImportNumbers } | null>(null);
  /** Grows with every change of what is previewed, so that late responses are dropped. */
  #turn = 0;
  #cancelPreview = (): void => undefined;

  described = $state.raw<DescribedImport | null>(null);
  /** The source is being handed over or described. */
  isOpening = $state.raw(false);
  /** How much of a dropped file was handed over, from 0 to 1. */
  sentShare = $state.raw<number | null>(null);
  mode = $state.raw<ImportMode>('replace');
  /** The rows of the preview are not yet those of the mapping. */
  isPreviewing = $state.raw(false);
  isRunning = $state.raw(false);
  progress = $state.raw<ImportProgress | null>(null);
  checked = $state.raw<CheckedImport | null>(null);
  isCommitting = $state.raw(false);
  error = $state.raw<AppError | null>(null);
  /**
   * What the phone columns hold: in all rows if they were checked with these columns and this
   * country, otherwise in the first rows.
   */
  readonly numbers: ImportNumbers | null = $derived.by(() => {
    if (this.described === null) return null;
    return this.#complete?.key === numbersKey(this.described) ? this.#complete.numbers : this.described.numbers;
  });
  /** All rows were read, and an open question about numbers keeps them from being imported. */
  readonly isBlocked: boolean = $derived(
    this.checked !== null &&
      this.described !== null &&
      hasBlockingQuestions(this.checked.report.numbers, this.described.mapping),
  );

  constructor(deps: ImportSessionDeps) {
    this.#deps = deps;
    this.#stopListening = deps.bridge.on('importing', (progress) => {
      if (progress.importId === this.#importId && this.isRunning) this.progress = progress;
    });
  }

  /** Prepares what reads a source. If that fails, `open` says why. */
  async prepare(): Promise<void> {
    await this.#deps.bridge.call('recipients.prepareImport', {});
  }

  /** Opens a source and describes it. What was open before stays until then. */
  async open(source: ImportSource): Promise<void> {
    if (this.isOpening || this.isRunning) return;
    this.isOpening = true;
    this.error = null;
    const progress = (share: number): void => {
      this.sentShare = share;
    };
    const opened = await openSource({ ...this.#deps, progress }, source);
    this.sentShare = null;
    if (!opened.ok) this.error = opened.error;
    else if (opened.value !== null) {
      const { importId, name } = opened.value;
      await this.stop();
      this.#importId = importId;
      if (!(await this.#preview(name, null, null))) await this.stop();
    }
    this.isOpening = false;
  }

  /** Adds to what the user has set about the format, and reads the first rows again. */
  async setFormat(choice: FormatChoice): Promise<void> {
    if (this.described === null) return;
    this.checked = null;
    this.#formatChoice = withFormatChoice(this.#formatChoice, choice);
    await this.#preview(this.described.name, this.#formatChoice, null);
  }

  readonly setMapping = (mapping: Mapping): void => {
    if (this.described === null) return;
    this.described = { ...this.described, mapping };
    this.checked = null;
    this.#turn += 1;
    this.#cancelPreview();
    // A mapping that cannot be used has no preview: the page says what is wrong with it.
    if (mappingFaults(mapping).some(({ kind }) => kind !== 'no-phone')) return;
    this.#cancelPreview = this.#deps.after(PREVIEW_PAUSE_MS, () => {
      if (this.described === null) return;
      void this.#preview(this.described.name, this.described.description.format, this.described.mapping);
    });
  };

  /** Uses the remembered mapping, or only stops proposing it. */
  resolveRemembered(use: boolean): void {
    if (this.described === null) return;
    const { remembered } = this.described;
    this.described = { ...this.described, remembered: null };
    if (use && remembered !== null) this.setMapping(remembered.mapping);
  }

  setMode(mode: ImportMode): void {
    this.mode = mode;
    this.checked = null;
  }

  /** Returns from the result to the settings. */
  back(): void {
    this.checked = null;
  }

  /** Reads all rows, and finds out what a commit would do. */
  async check(): Promise<void> {
    const { described, mode } = this;
    const importId = this.#importId;
    if (described === null || importId === null || this.isRunning) return;
    this.isRunning = true;
    this.error = null;
    this.progress = null;
    const began = this.#deps.elapsed();
    const { mapping, description } = described;
    const run = { importId, format: description.format, mapping, mode };
    const response = await this.#deps.bridge.call('recipients.runImport', run);
    this.isRunning = false;
    this.progress = null;
    if (importId !== this.#importId) return;
    if (!response.ok) {
      if (response.error.kind !== 'import' || response.error.reason !== 'cancelled') this.error = response.error;
      return;
    }
    this.#complete = { key: numbersKey(described), numbers: response.value.report.numbers };
    // What was changed meanwhile was not checked.
    if (!this.#isCurrent(mapping, mode)) return;
    this.checked = { ...response.value, mode, durationMs: this.#deps.elapsed() - began };
  }

  /** Ends the import that is open, also while its rows are being read. */
  async stop(): Promise<void> {
    const importId = this.#importId;
    this.#importId = null;
    this.#formatChoice = null;
    this.#complete = null;
    this.described = null;
    this.checked = null;
    this.progress = null;
    this.isPreviewing = false;
    this.#turn += 1;
    this.#cancelPreview();
    if (importId !== null) await this.#deps.bridge.call('recipients.cancelImport', { importId });
  }

  /** Imports what was checked. Returns `null` if that failed. */
  async commit(): Promise<Saved | null> {
    if (this.#importId === null || this.checked === null || this.isCommitting) return null;
    this.isCommitting = true;
    const response = await this.#deps.bridge.call('recipients.commitImport', { importId: this.#importId });
    this.isCommitting = false;
    if (response.ok) return response.value;
    if (response.error.kind === 'draft-changed') this.checked = null;
    this.error = response.error;
    return null;
  }

  /** Saves the rejected rows, or those to check. Returns what was written; `null` if it failed. */
  async saveRows(which: 'rejected' | 'noted'): Promise<CommandOutput<'recipients.rejected'> | null> {
    if (this.#importId === null) return null;
    const response = await this.#deps.bridge.call(`recipients.${which}`, { importId: this.#importId });
    if (!response.ok) this.error = response.error;
    return response.ok ? response.value : null;
  }

  async close(): Promise<void> {
    this.#stopListening();
    await this.stop();
  }

  #isCurrent(mapping: Mapping, mode: ImportMode): boolean {
    return this.mode === mode && this.described !== null && sameMapping(this.described.mapping, mapping);
  }

  /** Returns whether the source could be described and nothing newer has overtaken that. */
  async #preview(name: string, format: FormatChoice | null, mapping: Mapping | null): Promise<boolean> {
    if (this.#importId === null) return false;
    this.#turn += 1;
    const turn = this.#turn;
    this.isPreviewing = true;
    const response = await this.#deps.bridge.call('recipients.previewImport', {
      importId: this.#importId,
      format,
      mapping,
    });
    if (turn !== this.#turn) return false;
    this.isPreviewing = false;
    this.error = response.ok ? null : response.error;
    if (!response.ok) return false;
    const remembered = mapping === null ? response.value.remembered : (this.described?.remembered ?? null);
    this.described = { name, ...response.value, remembered };
    return true;
  }
}
