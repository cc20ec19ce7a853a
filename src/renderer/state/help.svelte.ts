import type { GuideSection } from '../kernel/guide/read-guide';
import { Handover } from './handover';

/** Which document is to be shown, and at which section; `null` for its beginning. */
export interface HelpTarget {
  readonly document: 'guide' | 'changes';
  readonly section: string | null;
}

/** The documents that ship with the app. Their texts are loaded when they are first needed. */
export class Help {
  #sections = $state.raw<readonly Pick<GuideSection, 'id' | 'title'>[]>([]);
  #isLoading = false;
  readonly toShow = new Handover<HelpTarget>();

  /** The sections of the user guide; none until they are loaded. Reactive. */
  get sections(): readonly Pick<GuideSection, 'id' | 'title'>[] {
    if (!this.#isLoading) {
      this.#isLoading = true;
      void import('../kernel/guide/documents').then(({ DOCUMENTS }) => {
        this.#sections = DOCUMENTS.guide;
      });
    }
    return this.#sections;
  }
}
