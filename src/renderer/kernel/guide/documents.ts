import { type GuideSection, readGuide } from './read-guide';

/** The texts of `docs/user-guide.md` and `CHANGELOG.md` when the app was built. */
declare const __USER_GUIDE__: string;
declare const __CHANGELOG__: string;

/** The documents that ship with the app. */
export const DOCUMENTS: Readonly<Record<'guide' | 'changes', readonly GuideSection[]>> = {
  guide: readGuide(__USER_GUIDE__),
  changes: readGuide(__CHANGELOG__),
};
