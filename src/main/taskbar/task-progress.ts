import type { Emit } from '@backend/ipc/handlers';
import type { CommandName, EventName } from '@contract/names';

/** What the taskbar shows: a fraction from 0 to 1, that something runs, or nothing. */
export type TaskbarProgress = number | 'unknown' | 'none';

/** Commands that may take minutes, with the part of their input that tells them apart. */
const LONG_COMMANDS: ReadonlyMap<unknown, 'importId' | 'draftId'> = new Map<CommandName, 'importId' | 'draftId'>([
  ['recipients.runImport', 'importId'],
  ['recipients.uploadList', 'draftId'],
]);

/** The progress of imports and uploads, from the commands that run them and their events. */
export class TaskProgress {
  readonly #show: (progress: TaskbarProgress) => void;
  /** By the id of each task that runs: how far it is, `null` if that is not known. */
  readonly #tasks = new Map<string, number | null>();
  #shown: TaskbarProgress = 'none';

  constructor(show: (progress: TaskbarProgress) => void) {
    this.#show = show;
  }

  /** Runs the work of a command. A long one is shown until the work ends, however it ends. */
  async during<T>(message: unknown, work: () => Promise<T>): Promise<T> {
    const task = taskOf(message);
    if (task === null || this.#tasks.has(task)) return work();
    this.#tasks.set(task, null);
    this.#update();
    try {
      return await work();
    } finally {
      this.#tasks.delete(task);
      this.#update();
    }
  }

  /** Follows the events of tasks. One that does not run is passed over. */
  readonly note: Emit = (name: EventName, payload: object): void => {
    const progress = name === 'importing' || name === 'uploading' ? progressOf(payload) : null;
    if (progress === null || !this.#tasks.has(progress.id)) return;
    this.#tasks.set(progress.id, progress.part);
    this.#update();
  };

  #update(): void {
    const parts = [...this.#tasks.values()];
    const known = parts.filter((part) => part !== null);
    const sum = known.reduce((total, part) => total + part, 0);
    // Hundredths: the taskbar draws no more, and events come many times a second.
    const mean = Math.round((sum / known.length) * 100) / 100;
    const next = parts.length === 0 ? 'none' : known.length < parts.length ? 'unknown' : mean;
    if (next === this.#shown) return;
    this.#shown = next;
    this.#show(next);
  }
}

function taskOf(message: unknown): string | null {
  const { command, input } = fieldsOf(message);
  const key = LONG_COMMANDS.get(command);
  const id = key === undefined ? undefined : fieldsOf(input)[key];
  return typeof id === 'string' ? id : null;
}

/** How far a task is by its event: bytes that an import has read, or an upload has sent. */
function progressOf(payload: object): { readonly id: string; readonly part: number | null } | null {
  const { importId, draftId, bytes, totalBytes, sent } = fieldsOf(payload);
  const [id, done, all] = typeof importId === 'string' ? [importId, bytes, totalBytes] : [draftId, sent, bytes];
  if (typeof id !== 'string') return null;
  const isKnown = typeof done === 'number' && typeof all === 'number' && all > 0;
  return { id, part: isKnown ? Math.min(1, done / all) : null };
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
