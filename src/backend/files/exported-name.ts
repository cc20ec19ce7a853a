import type { FileNameParts } from '@kernel/files/file-name';

/** The words in names of exported files, in the language that is shown. */
export interface FileNameTexts {
  /** `day`: `YYYY-MM-DD`. */
  readonly history: (day: string) => string;
  /** `day`: `YYYY-MM-DD`. */
  readonly diagnostics: (day: string) => string;
  readonly shortcuts: string;
  /** After the title of a draft: its recipients. */
  readonly recipients: string;
  /** After the name of a file of contacts: its rows that were not imported. */
  readonly rejected: string;
  /** The same: its rows that are to be checked. */
  readonly noted: string;
  /** After the name of a suppression list. */
  readonly suppressionList: string;
  /** For what has no name of its own. */
  readonly unnamed: {
    readonly draft: string;
    readonly review: string;
    readonly history: string;
    readonly diagnostics: string;
    readonly contacts: string;
  };
}

/** Names a file that is exported. */
export type NameFile = (texts: FileNameTexts) => FileNameParts;
