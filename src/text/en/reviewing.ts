import { campaign } from './campaign';
import { frame } from './frame';
import { review } from './review';

/** What a review of a draft says. */
export const reviewing = { campaign, frame, review };
