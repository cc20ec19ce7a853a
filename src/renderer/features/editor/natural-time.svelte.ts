import type { Edit } from '@shared/campaign/edits';
import type { NaturalContext, readNatural } from '../../time/natural';

type TimeEdit = Extract<Edit, { kind: 'time' }>;

export interface NaturalTime {
  /** What the typed text would be taken for; `null` where it is read already, or cannot be. */
  readonly proposal: TimeEdit | null;
  /** Gets the reader, which is too large to be loaded before somebody types a time. */
  load: () => void;
  /** Takes the proposal, if there is one, and goes on. */
  commit: (then: () => void) => void;
}

interface NaturalDeps {
  /** The text that no exact format reads; `null` where there is none. */
  readonly text: () => string | null;
  readonly context: () => NaturalContext;
  readonly take: (edit: TimeEdit) => void;
}

/** Reads what a person types into a time field beyond the exact formats, and takes it when they leave the field. */
export function createNaturalTime({ text, context, take }: NaturalDeps): NaturalTime {
  let read = $state.raw<typeof readNatural | null>(null);
  let loading: Promise<void> | null = null;
  const proposal = $derived.by(() => {
    const typed = text();
    return typed === null || read === null ? null : read(typed, context());
  });

  function loaded(): Promise<void> {
    loading ??= import('../../time/natural').then((module) => {
      read = module.readNatural;
    });
    return loading;
  }
  function takeProposal(): void {
    if (proposal !== null) take(proposal);
  }

  return {
    get proposal() {
      return proposal;
    },
    load: () => void loaded(),
    commit(then) {
      if (read !== null || text() === null) {
        takeProposal();
        then();
        return;
      }
      void loaded().then(() => {
        takeProposal();
        then();
      });
    },
  };
}
