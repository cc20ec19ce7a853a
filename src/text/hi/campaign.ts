import type { campaign as english } from '../en/campaign';
import { changeTexts } from './campaign-changes';
import { problemSentence } from './campaign-problems';
import { fieldTexts, speechLabels } from './fields';

/** Names, hints, problems and changes of the fields. */
export const campaign: typeof english = {
  fields: fieldTexts,
  sections: {
    basics: 'मूल जानकारी',
    schedule: 'समय-सारणी',
    conversation: 'बातचीत',
    speech: 'स्पीच',
    calling: 'कॉलिंग',
    recipients: 'प्राप्तकर्ता',
  },
  speech: speechLabels,
  problem: problemSentence,
  ...changeTexts,
};
