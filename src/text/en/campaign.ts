import type { Section } from '@domain/fields/fields';
import { changeTexts } from './campaign-changes';
import { problemSentence } from './campaign-problems';
import { fieldTexts, speechLabels } from './fields';

const sections: Readonly<Record<Section, string>> = {
  basics: 'Basics',
  schedule: 'Schedule',
  conversation: 'Conversation',
  speech: 'Speech',
  calling: 'Calling',
  recipients: 'Recipients',
};

/** Names, hints, problems and changes of the fields. */
export const campaign = {
  fields: fieldTexts,
  sections,
  speech: speechLabels,
  /** A full sentence that names the field and says what to do. */
  problem: problemSentence,
  ...changeTexts,
};
