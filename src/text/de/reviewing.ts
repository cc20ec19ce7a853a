import type { ReviewTexts } from '../reviewing';
import { campaign } from './campaign';
import { frame } from './frame';
import { review } from './review';

/** What a review of a draft says. */
export const reviewing: ReviewTexts = { campaign, frame, review };
