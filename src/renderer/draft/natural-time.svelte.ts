import type { Edit } from '@domain/fields/edits';
import type { TimeRefusal } from '@domain/time/time-refusal';
import type { NaturalContext, readNatural } from '../kernel/time/natural';

type TimeEdit = Extract<Edit, { kind: 'time' }>;

export interface NaturalTime {
  /** What the typed text would be accepted as; `null` when it was read already, or is refused. */
  readonly proposal: TimeEdit | null;
  /** Why the typed text is not accepted; `null` when it is, and before the reader is loaded. */
  readonly refusal: TimeRefusal | null;
  /** Loads the reader, which is too large to be loaded before somebody types a time. */
  load: () => void;
  /** Accepts the proposal, if there is one, and goes on. */
  commit: (then: () => void) => void;
}

interface NaturalDeps {
  /** The text that no exact format reads; `null` when there is none. */
  readonly text: () => string | null;
  readonly context: () => NaturalContext;
  readonly take: (edit: TimeEdit) => void;
}

/**
 * Reads what the user types into a time field beyond the exact formats, and accepts it when they
 * leave the field.
 */
export function createNaturalTime({ text, context, take }: NaturalDeps): NaturalTime {
  let read = $state.raw<typeof readNatural | null>(null);
  let loading: Promise<void> | null = null;
  const reading = $derived.by(() => {
    const typed = text();
    return typed === null || read === null ? null : read(typed, context());
  });
  const proposal = $derived(reading?.kind === 'time' ? reading.edit : null);
  const refusal = $derived(reading?.kind === 'refused' ? reading.refusal : null);

  function loaded(): Promise<void> {
    loading ??= import('../kernel/time/natural').then((module) => {
      read = module.readNatural;
    });
    return loading;
  }
  function acceptProposal(): void {
    if (proposal !== null) take(proposal);
  }

  return {
    get proposal() {
      return proposal;
    },
    get refusal() {
      return refusal;
    },
    load: () => void loaded(),
    commit(then) {
      if (read !== null || text() === null) {
        acceptProposal();
        then();
        return;
      }
      void loaded().then(() => {
        acceptProposal();
        then();
      });
    },
  };
}
