import { isolated } from '@kernel/text/isolated';
import type * as english from '../en/exports';

/** The end of a message about a file that was written, after a colon, such as `Drafts.csv`. */
export const toFile: typeof english.toFile = (file, holdsUserId) =>
  `${isolated(file)}${holdsUserId ? '। इसमें आपकी यूज़र ID है: साझा करने से पहले टेक्स्ट की जाँच करें' : ''}`;
