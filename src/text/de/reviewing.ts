import type { reviewing as english } from '../en/reviewing';
import { campaign } from './campaign';
import { frame } from './frame';
import { review } from './review';

/** What a review of a draft says. */
export const reviewing: typeof english = { campaign, frame, review };
