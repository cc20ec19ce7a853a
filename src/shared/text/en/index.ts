import { actions } from './actions';
import { campaign } from './campaign';
import { common } from './common';
import { errors } from './errors';

/** The English catalogue. Each area has a file of its own; a second language is a second folder of the same shape. */
export const en = { actions, campaign, common, errors };
