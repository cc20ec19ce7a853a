import type { ControlProps, FieldMessage } from './control';

/** What stands beside a control and describes it. */
export interface FieldTexts {
  readonly messages: readonly FieldMessage[];
  /** What the server has instead of a changed value, in words; left out if nothing is changed. */
  readonly was?: string | undefined;
  readonly aside: string | undefined;
  readonly note: string | undefined;
  readonly hint: string | undefined;
}

/** The ids of a field's parts, from the id of its component. */
export function fieldIds(id: string) {
  return {
    control: `${id}-control`,
    label: `${id}-label`,
    aside: `${id}-aside`,
    hint: `${id}-hint`,
    server: `${id}-server`,
    messages: `${id}-messages`,
  } as const;
}

/** The ids of a field's parts. */
export type FieldIds = ReturnType<typeof fieldIds>;

/** Ties a control to its label and to everything that describes it. */
export function fieldControl(ids: FieldIds, texts: FieldTexts): ControlProps {
  const { messages, was, aside, note, hint } = texts;
  const describedBy = [
    messages.length > 0 && ids.messages,
    was !== undefined && ids.server,
    aside !== undefined && ids.aside,
    (hint !== undefined || note !== undefined) && ids.hint,
  ].filter((id) => id !== false);
  const description = [...messages.map((message) => message.text), was, aside, note, hint].filter(
    (part) => typeof part === 'string' && part !== '',
  );
  return {
    id: ids.control,
    labelId: ids.label,
    describedBy: describedBy.join(' ') || undefined,
    description: description.join(' '),
    invalid: messages.some((message) => message.severity === 'error'),
    changed: was !== undefined,
  };
}
