import type { native as english } from '../en/native';
import { actions } from './actions';
import { common } from './common';
import { imports } from './imports';
import { notifications } from './notifications';
import { window } from './window';

/** What main shows itself. */
export const native: typeof english = { actions, common, imports, notifications, window };
