import { guarded } from '../../store';
import { publish } from '../../store/audience/audience-rows';
import { collectSome } from '../../store/audience/collect';
import type { Database } from '../../store/core/database';
import { storageReasonOf } from '../../store/core/storage-reason';
import { checkpoint, emptyLog, openForStaging, openSnapshot } from '../../store/open/worker-connection';
import { collectSent, stageSent } from '../../store/sent/sent-numbers';
import { collectLists } from '../../store/suppression/list-rows';
import type { IntakeReading } from '../intake/read-import';
import { bodyOf } from './body';
import { createCollation, newCollator } from './collation';
import { consentValues } from './consent-values';
import { findNumber } from './find-number';
import { consentInPlaces, consentOf, contactOf, heldBackOf } from './held-back';
import { runImport } from './import-run';
import type { FromWorker, JobName, Jobs, ToWorker, WorkerStart } from './jobs';
import { listBody } from './list-body';
import { importList } from './list-import';
import { listNumbers } from './list-numbers';
import { NumberGroups } from './number-groups';
import { createPlaces } from './places';
import type { ReadJob } from './reader';
import { readInThread } from './reader-thread';
import { RecentContacts } from './recent-contact';
import { rejectedFile } from './rejected-file';
import { removeMatching } from './remove';
import { createRowSearch } from './row-search';
import { createScans } from './scans';
import { createSplits, shownPlan } from './split-plan';
import { splitDraft, splitFiles } from './split-run';
import { Suppression } from './suppression';
import { createTurn, nextTurn, unlessCancelled } from './turns';
import { exportRows, writeNoted, writeRejected } from './write-files';

/** Smaller sources are read before a second thread would have started; in bytes. */
const OWN_READER_FROM = 2 * 1024 * 1024;

/** What the page counts of the recipients of a draft that is opened. */
const COUNTS: ReadonlySet<JobName> = new Set([
  ...(['groups', 'heldBack', 'consentCounts', 'consentInPlaces', 'consentValues', 'numbers', 'recentContact'] as const),
  'splitPlan',
]);

export interface ServiceParts extends WorkerStart {
  /** The file of `read-program.ts`. */
  readonly readProgram: string;
  readonly post: (message: FromWorker, transfer: readonly ArrayBuffer[]) => void;
  readonly elapsed: () => number;
  /** All jobs are over, and no more will come. */
  readonly end: () => void;
}

type Work = { readonly [Name in JobName]: (input: Jobs[Name]['input'], id: number) => Promise<Jobs[Name]['answer']> };

/**
 * Does the jobs of main beside each other: whatever takes long gives others a turn. Never throws.
 */
export function createService({
  readProgram,
  database,
  session,
  key,
  locale,
  post,
  elapsed,
  end,
}: ServiceParts): (message: ToWorker) => void {
  const cancelled = new Set<number>();
  const running = new Map<number, { readonly name: JobName; readonly end: Promise<void> }>();
  let preparing: Promise<void> = Promise.resolve();
  let isEnding = false;
  const unwanted = new Set<number>();
  const places = createPlaces();
  const collation = createCollation(newCollator(locale));
  const suppression = new Suppression();
  const splits = createSplits({ places, suppression });
  const numbers = new NumberGroups();
  const contacts = new RecentContacts();
  const search = createRowSearch({ scans: createScans(collation), places, collation, suppression, contacts });

  /** Reads the database as it is when the work begins. */
  async function reading<T>(work: (db: Database) => T | Promise<T>): Promise<T> {
    const db = openSnapshot({ file: database, key });
    try {
      return await work(db);
    } finally {
      db.close();
    }
  }

  /** Stages rows, or removes what nothing refers to. */
  async function writing<T>(work: (db: Database) => Promise<T>): Promise<T> {
    const db = openForStaging({ file: database, key });
    try {
      return await work(db);
    } finally {
      giveUp(db);
      db.close();
    }
  }

  /** Starts the removal of unwanted rows. Failures are retried with the next job or start. */
  function giveUp(db: Database): void {
    for (const audience of unwanted) {
      if (guarded(() => publish(db, audience)).ok) unwanted.delete(audience);
    }
  }

  const turnFor = (id: number) =>
    createTurn(() => isEnding || cancelled.has(id), {
      progress: (share) => {
        post({ kind: 'share', id, share }, []);
      },
    });
  const isRunning = (isOne: (name: JobName) => boolean): boolean =>
    [...running.values()].some(({ name }) => isOne(name));

  /** Counts that are waited for go first, unless a search waits for what is prepared. */
  async function turnInBackground(): Promise<void> {
    do await nextTurn();
    while (isRunning((name) => COUNTS.has(name)) && !isRunning((name) => name === 'page'));
  }

  const work: Work = {
    describe: async ({ source, chosen, home }) => {
      const { describeImport } = await import('../intake/describe-import');
      const described = await describeImport(source, chosen, home);
      return described.ok
        ? { kind: 'described', description: described.description }
        : { kind: 'unreadable', reason: described.reason };
    },
    preview: async ({ source, format, mapping, rows, home }) => {
      const { previewImport } = await import('../intake/preview-import');
      const preview = await previewImport(source, format, mapping, rows, home);
      if (!preview.ok) return { kind: 'unreadable', reason: preview.reason };
      const { rows: shown, numbers, accepted, notes } = preview;
      return { kind: 'rows', rows: shown, numbers, accepted, notes };
    },
    import: async (input, id) => {
      const held = await reading((db) => suppression.of(db, input));
      const read = await readerOf(readProgram, input.totalBytes);
      return writing(async (db) => {
        const rejected = rejectedFile(input.rejectedFile);
        try {
          const end = await runImport(input, {
            db,
            ...{ session, unwanted, rejected, held },
            read,
            elapsed,
            totalBytes: input.totalBytes,
            isCancelled: () => isEnding || cancelled.has(id),
            progress: (progress) => {
              post({ kind: 'progress', id, progress }, []);
            },
          });
          checkpoint(db);
          return end;
        } finally {
          rejected.close();
        }
      });
    },
    groups: ({ draftId, columns }, id) => reading((db) => places.groups(db, draftId, columns, turnFor(id))),
    page: async (query, id) => {
      const page = await unlessCancelled(() => reading((db) => search.page(db, query, turnFor(id))));
      // Who sees all rows may search them next. What fails here fails again, and is said, when they
      // do.
      if (Object.keys(query.filter).length === 0) {
        const turn = createTurn(() => isEnding, { wait: turnInBackground });
        preparing = reading((db) => search.prepare(db, query.draftId, turn)).catch(() => undefined);
      }
      return page;
    },
    findNumber: async (query, id) => {
      const places = await unlessCancelled(() => reading((db) => findNumber(db, query, turnFor(id))));
      return places === 'cancelled' ? { total: 0, found: [] } : places;
    },
    remove: async (input, id) => {
      const parts = { session, unwanted, search, turn: turnFor(id) };
      const end = await unlessCancelled(() => writing((db) => removeMatching(input, { db, ...parts })));
      return end === 'cancelled' ? { kind: 'cancelled' } : end;
    },
    listImport: async (input, id) => {
      const read = await readerOf(readProgram, input.totalBytes);
      return writing(async (db) => {
        const end = await importList(input, {
          db,
          session,
          read,
          isCancelled: () => isEnding || cancelled.has(id),
        });
        checkpoint(db);
        return end;
      });
    },
    listNumbers: (input) => reading((db) => listNumbers(db, input)),
    heldBack: (query, id) => reading((db) => heldBackOf({ db, query, turn: turnFor(id) }, suppression)),
    consentCounts: (query, id) => reading((db) => consentOf({ db, query, turn: turnFor(id) }, suppression)),
    consentInPlaces: (query, id) =>
      reading((db) => consentInPlaces({ db, query, turn: turnFor(id) }, { places, suppression })),
    consentValues: async (input, id) => {
      const values = await unlessCancelled(() => reading((db) => consentValues(db, input, turnFor(id))));
      return values === 'cancelled' ? { values: null } : values && { values };
    },
    numbers: ({ draftId }, id) => reading((db) => numbers.of(db, draftId, turnFor(id))),
    recentContact: (query, id) => reading((db) => contactOf({ db, query, turn: turnFor(id) }, contacts)),
    body: async (input) => {
      const { numbers, ...body } = await reading((db) => bodyOf(db, input, suppression));
      const isKept = input.keepsNumbers && numbers.length > 0 && body.bytes !== null;
      return { ...body, sentSet: isKept ? await writing((db) => stageSent(db, numbers, session)) : null };
    },
    list: (input, id) => reading((db) => listBody(db, input, () => isEnding || cancelled.has(id), suppression)),
    export: async (input, id) => {
      const end = await unlessCancelled(() => reading((db) => exportRows(db, input, suppression, turnFor(id))));
      return end === 'cancelled' ? { kind: 'cancelled' } : end;
    },
    splitPlan: async (input, id) => {
      const planned = await unlessCancelled(() => reading((db) => splits.plan(db, input, turnFor(id))));
      return planned === 'cancelled' ? { plan: null } : planned && { plan: shownPlan(planned) };
    },
    split: (input, id) =>
      writing((staging) =>
        reading((db) => splitDraft(input, { db, staging, splits, session, unwanted, turn: turnFor(id) })),
      ),
    splitFiles: (input, id) => reading((db) => splitFiles(input, { db, splits, turn: turnFor(id) })),
    rejected: writeRejected,
    noted: (input) => reading((db) => writeNoted(db, input, suppression.of(db, input))),
    collect: () =>
      writing(async (db) => {
        giveUp(db);
        while (!isEnding && (collectSome(db, session) || collectLists(db, session) || collectSent(db, session)))
          await new Promise(setImmediate);
        return { isLogEmpty: emptyLog(db) };
      }),
  };

  async function run<Name extends JobName>(name: Name, input: Jobs[Name]['input'], id: number): Promise<void> {
    try {
      const answer = await work[name](input, id);
      post({ kind: 'done', id, answer }, transferable(answer));
    } catch (error) {
      const reason = storageReasonOf(error);
      if (reason === null) post({ kind: 'unexpected-error', id, detail: detailOf(error) }, []);
      else post({ kind: 'failed', id, reason }, []);
    } finally {
      cancelled.delete(id);
      running.delete(id);
    }
  }

  return (message) => {
    if (message.kind === 'cancel') {
      if (running.has(message.id)) cancelled.add(message.id);
    } else if (message.kind === 'end') {
      isEnding = true;
      void Promise.all([...[...running.values()].map((job) => job.end), preparing]).then(end);
    } else {
      // Name and input of one message belong together, which the compiler loses on the way.
      running.set(message.id, { name: message.kind, end: run(message.kind, message.input as never, message.id) });
    }
  };
}

/** Reads large sources in a thread of their own. The code that reads is large, so it comes last. */
async function readerOf(program: string, bytes: number): Promise<(job: ReadJob) => IntakeReading> {
  if (bytes >= OWN_READER_FROM) return (job) => readInThread(program, job);
  const { readImport } = await import('../intake/read-import');
  return ({ source, format, mapping, header, home }) => readImport(source, format, mapping, header, home);
}

/** What is handed over to main instead of copied. */
function transferable(answer: Jobs[JobName]['answer']): readonly ArrayBuffer[] {
  return answer !== null && typeof answer === 'object' && 'bytes' in answer && answer.bytes !== null
    ? [answer.bytes.buffer]
    : [];
}

const detailOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));
