import { effectiveValue } from '@domain/changes/changes';
import type { Problem } from '@domain/changes/problem';
import { adviseOpening } from '@domain/opening-message/advice';
import type { PlaceholderStyle } from '@domain/text/placeholders';
import type { OpenDraft } from './open-draft.svelte';

const FIELD = 'opening_message_template';

/**
 * Advice on the opening message of a draft that changes it, as problems that block nothing. Not
 * part of the validation, because heuristics are no rules and nobody but the user needs them.
 */
export class OpeningAdviser {
  readonly #open: OpenDraft;
  readonly #stop: () => void;

  readonly #template: string = $derived.by(() => {
    if (this.#open.edits[FIELD] === undefined) return '';
    const template = effectiveValue(FIELD, this.#open.content);
    return typeof template === 'string' ? template : '';
  });
  /** As text, so that an edit of other rows advises nothing again. */
  readonly #columns: string = $derived.by(() => {
    const { count, keys } = this.#open.content.recipients;
    return count === 0 ? '' : Object.keys(keys).join('\n');
  });

  /** @param style how placeholders are written. Reactive. */
  constructor(open: OpenDraft, style: () => PlaceholderStyle) {
    this.#open = open;
    this.#stop = $effect.root(() => {
      $effect(() => {
        const columns = this.#columns === '' ? [] : this.#columns.split('\n');
        open.advice = adviseOpening(this.#template, style(), columns).map((advice): Problem => ({
          severity: 'advice',
          code: 'opening-advice',
          field: FIELD,
          ...advice,
        }));
      });
    });
  }

  stop(): void {
    this.#stop();
    this.#open.advice = [];
  }
}
