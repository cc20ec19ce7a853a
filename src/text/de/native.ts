import type { native as english } from '../en/native';
import { actions } from './actions';
import { common } from './common';
import { fileNames } from './file-names';
import { imports } from './imports';
import { notifications } from './notifications';
import { window } from './window';

/** What main shows itself. */
export const native: typeof english = { actions, common, fileNames, imports, notifications, window };
