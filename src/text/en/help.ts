import { count } from './count';

/** Documents inside of the app. */
export const help = {
  titles: { guide: 'User guide', changes: 'What’s new' },
  search: 'Search this document',
  found: (sections: number): string => count(sections, 'section', 'sections'),
  none: (typed: string): string => `No section contains “${typed}”.`,
  detail: 'User guide',
  newIn: (version: string): string => `New in ${version}`,
  read: 'Read the user guide',
};
