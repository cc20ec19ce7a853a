import type { AudienceGroup } from '@domain/calling-hours/audience-group';
import type { ConsentCounts } from '@domain/consent/consent-counts';
import type { ConsentValueCounts } from '@domain/consent/consent-values';
import type { StorageReason } from '@domain/errors/errors';
import type { RecentContact } from '@domain/recent-contact/recent-contact';
import type { AudienceFilter, AudiencePage } from '@domain/recipients/audience';
import type {
  FormatChoice,
  ImportProgress,
  Mapping,
  PreviewRow,
  SourceDescription,
  SourceFormat,
} from '@domain/recipients/import';
import type { ImportNotes } from '@domain/recipients/import-notes';
import type { Rejection, Unreadable } from '@domain/recipients/import-reasons';
import type { ImportNumbers } from '@domain/recipients/number-readings';
import type { SplitPart, SplitPlan } from '@domain/recipients/split/split';
import type { HeldBack } from '@domain/suppression/held-back';
import type { NumbersPage } from '@domain/suppression/list';
import type { Update } from '@domain/wire/update';
import type { PlaceColumns } from '@domain/zones/place-columns';
import type { SpoolFile } from '../../files/spool-cipher';
import type { ImportSource } from '../intake/rows/source';
import type { ConsentValuesQuery } from './consent-values';
import type { NumberPlaces, NumberQuery } from './find-number';
import type { PlacesQuery } from './held-back';
import type { ImportEnd, ImportJob } from './import-run';
import type { ListBody } from './list-body';
import type { ListImportEnd, ListImportJob } from './list-import';
import type { NumbersQuery } from './list-numbers';
import type { NotedJob } from './noted-rows';
import type { NumbersOfDraft } from './number-groups';
import type { RemovalEnd } from './remove';
import type { PageQuery } from './row-search';
import type { PartFile } from './split-files';
import type { MadeParts, WantedParts } from './split-parts';
import type { SplitQuery } from './split-plan';
import type { HeldQuery } from './suppression';

/** The worker's jobs by name: input and output. A job reads the database as it is at its start. */
export interface Jobs {
  /** Detects what was not chosen. `home`: the country of this computer's settings. */
  describe: {
    readonly input: {
      readonly source: ImportSource;
      readonly chosen: FormatChoice | null;
      readonly home: string | null;
    };
    readonly answer:
      | { readonly kind: 'described'; readonly description: SourceDescription }
      | { readonly kind: 'unreadable'; readonly reason: Unreadable };
  };
  preview: {
    readonly input: {
      readonly source: ImportSource;
      readonly format: SourceFormat;
      readonly mapping: Mapping;
      readonly rows: number;
      readonly home: string | null;
    };
    readonly answer:
      | {
          readonly kind: 'rows';
          readonly rows: readonly PreviewRow[];
          readonly numbers: ImportNumbers;
          readonly accepted: number;
          readonly notes: ImportNotes;
        }
      | { readonly kind: 'unreadable'; readonly reason: Unreadable };
  };
  import: {
    readonly input: ImportJob & HeldQuery & { readonly rejectedFile: SpoolFile; readonly totalBytes: number };
    readonly answer: ImportEnd;
  };
  /** Counts the recipients of a draft by where they may be. */
  groups: {
    readonly input: { readonly draftId: string; readonly columns: PlaceColumns };
    readonly answer: Count<{ readonly groups: readonly AudienceGroup[] | null }>;
  };
  /** Counts who is held back. */
  heldBack: { readonly input: HeldQuery; readonly answer: Count<{ readonly heldBack: HeldBack | null }> };
  /** Counts who is without consent. */
  consentCounts: { readonly input: HeldQuery; readonly answer: Count<{ readonly counts: ConsentCounts | null }> };
  /** Counts who is without consent in each of some places, in one pass. */
  consentInPlaces: {
    readonly input: PlacesQuery;
    readonly answer: Count<{ readonly lacking: readonly number[] | null }>;
  };
  /** Counts what columns that may be marked as consent hold. */
  consentValues: {
    readonly input: ConsentValuesQuery;
    readonly answer: { readonly values: ConsentValueCounts | null } | null;
  };
  /** Counts what a draft's numbers are. */
  numbers: { readonly input: { readonly draftId: string }; readonly answer: NumbersOfDraft | null };
  /** Compares a draft's recipients with what they may be in. */
  recentContact: { readonly input: HeldQuery; readonly answer: Count<{ readonly contact: RecentContact | null }> };
  /** Reads a file of numbers into a suppression list that nobody sees yet. */
  listImport: { readonly input: ListImportJob; readonly answer: ListImportEnd };
  /** A page of the numbers of a suppression list; `null`: there is no such list. */
  listNumbers: { readonly input: NumbersQuery; readonly answer: NumbersPage | null };
  /** Looks for a number among the recipients of all drafts. */
  findNumber: { readonly input: NumberQuery; readonly answer: NumberPlaces };
  page: { readonly input: PageQuery; readonly answer: AudiencePage | 'cancelled' | null };
  /** Makes the audience without the rows that fit a filter. */
  remove: {
    readonly input: HeldQuery & { readonly filter: AudienceFilter };
    readonly answer: RemovalEnd;
  };
  /**
   * The bytes of an update (`requestBody`); `null` above `maxBytes`. `rowsRevision`: of which rows.
   */
  body: {
    readonly input: HeldQuery & {
      readonly update: Update;
      readonly maxBytes: number;
      /** Whether the numbers in the bytes are stored for the receipt (`stageSent`). */
      readonly keepsNumbers: boolean;
    };
    readonly answer: {
      readonly bytes: Uint8Array<ArrayBuffer> | null;
      readonly rowsRevision: number;
      /** As it is in the bytes: without those who are held back at this revision. */
      readonly update: Update;
      readonly heldBack: HeldBack;
      readonly suppression: number;
      readonly sentSet: number | null;
    };
  };
  /** Writes the multipart body of an upload to `path` (`listBody`). `keys` become columns. */
  list: {
    readonly input: HeldQuery & {
      readonly keys: readonly string[];
      readonly boundary: string;
      readonly path: string;
      readonly fields: Readonly<Record<string, string>>;
      readonly maxBytes: number;
    };
    readonly answer: ListBody;
  };
  /**
   * Writes rows to a private file and counts them. `keys`: metadata keys with a column.
   * `onlyCallable`: without those who are held back; `heldBack`: how many were left out.
   */
  export: {
    readonly input: HeldQuery & {
      readonly onlyCallable: boolean;
      readonly format: 'csv' | 'json';
      readonly keys: readonly string[];
      readonly path: string;
    };
    readonly answer:
      | { readonly kind: 'written'; readonly rows: number; readonly heldBack: number }
      | { readonly kind: 'not-written' | 'cancelled' };
  };
  /** How the rows of a draft would be split. */
  splitPlan: { readonly input: SplitQuery; readonly answer: { readonly plan: SplitPlan | null } | null };
  /** Makes audiences of parts. `changed`: the parts are not those any more that were expected. */
  split: {
    readonly input: ExpectedSplit & WantedParts;
    readonly answer: ({ readonly kind: 'ready'; readonly rowsRevision: number } & MadeParts) | SplitFailure;
  };
  /** Writes the rows of parts as CSV, as `export` does. What was written stays if it fails. */
  splitFiles: {
    readonly input: ExpectedSplit & { readonly parts: readonly PartFile[]; readonly keys: readonly string[] };
    readonly answer: { readonly kind: 'written' } | { readonly kind: 'not-written' } | SplitFailure;
  };
  /** Writes the rejected rows of an import as CSV. `columns`: the source's header. */
  rejected: {
    readonly input: {
      readonly rejectedFile: SpoolFile;
      readonly columns: readonly string[];
      readonly path: string;
      readonly texts: Readonly<Record<Rejection, string>>;
    };
    readonly answer: { readonly kind: 'written'; readonly rows: number } | { readonly kind: 'not-written' };
  };
  /** Writes the rows of an import that are to be checked as CSV; its source is read again. */
  noted: {
    readonly input: NotedJob & HeldQuery & { readonly path: string };
    readonly answer:
      | { readonly kind: 'written' }
      | { readonly kind: 'not-written' }
      | { readonly kind: 'unreadable'; readonly reason: Unreadable };
  };
  /** Removes what nothing refers to. `isLogEmpty`: the write-ahead log holds none of it. */
  collect: { readonly input: null; readonly answer: { readonly isLogEmpty: boolean } };
}

/** A count at a revision of the draft, null in it if it was cancelled; `null`: no such draft. */
type Count<Counted> = ({ readonly revision: number } & Counted) | null;

/** A split that was shown, with the parts that it had then. */
export interface ExpectedSplit extends SplitQuery {
  readonly expected: readonly SplitPart[];
}

export interface SplitFailure {
  readonly kind: 'changed' | 'no-draft' | 'cancelled';
}

export type JobName = keyof Jobs;

/** What main says to the worker. */
export type ToWorker =
  | {
      readonly [Name in JobName]: { readonly kind: Name; readonly id: number; readonly input: Jobs[Name]['input'] };
    }[JobName]
  | { readonly kind: 'cancel'; readonly id: number }
  /** Cancel what can be cancelled, and end when all jobs are over. */
  | { readonly kind: 'end' };

/** What the worker sends. `failed`: the disk or the database; `error`: an exception of ours. */
export type FromWorker =
  | { readonly kind: 'done'; readonly id: number; readonly answer: Jobs[JobName]['answer'] }
  | { readonly kind: 'failed'; readonly id: number; readonly reason: StorageReason }
  | { readonly kind: 'unexpected-error'; readonly id: number; readonly detail: string }
  | { readonly kind: 'progress'; readonly id: number; readonly progress: ImportProgress }
  /** What share of a job is done, from 0 to 1. */
  | { readonly kind: 'share'; readonly id: number; readonly share: number };

/** What the worker is started with. */
export interface WorkerStart {
  readonly database: string;
  readonly session: string;
  /** The key that the database is encrypted with; `null` if it is not. */
  readonly key: Uint8Array | null;
  /** In whose order texts are sorted, as a BCP 47 tag that the runtime knows. */
  readonly locale: string;
}
