import type { Section } from '@domain/fields/fields';
import type { campaign as english } from '../en/campaign';
import { changeTexts } from './campaign-changes';
import { problemSentence } from './campaign-problems';
import { fieldTexts, speechLabels } from './fields';

const sections: Readonly<Record<Section, string>> = {
  basics: 'Allgemein',
  schedule: 'Zeitplan',
  conversation: 'Gespräch',
  speech: 'Sprechweise',
  calling: 'Anrufe',
  recipients: 'Empfänger',
};

/** Names, hints, problems and changes of the fields. */
export const campaign: typeof english = {
  fields: fieldTexts,
  sections,
  speech: speechLabels,
  problem: problemSentence,
  ...changeTexts,
};
