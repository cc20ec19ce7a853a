import { isolated } from '@kernel/text/isolated';

/** The end of a message about a file that was written, such as `to Drafts.csv`. */
export const toFile = (file: string, holdsUserId: boolean): string =>
  `to ${isolated(file)}${holdsUserId ? '. It contains your user ID: check the texts before you share it' : ''}`;
