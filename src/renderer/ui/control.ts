/**
 * What a `Field` hands to the control inside it, so that label, hint, problems and server value are
 * tied to it. Every control of `ui/` takes these as props of the same names.
 */
export interface ControlProps {
  readonly id: string;
  /**
   * The id of the visible label, for controls that name other elements by it (a list of
   * suggestions).
   */
  readonly labelId: string;
  readonly describedBy: string | undefined;
  /**
   * What the elements of `describedBy` say, for a control in a tree of its own that cannot name
   * them.
   */
  readonly description?: string;
  readonly invalid: boolean;
  readonly changed: boolean;
}

/** A message under a field. */
export interface FieldMessage {
  readonly severity: 'error' | 'warning' | 'advice';
  readonly text: string;
}

/** The meaning of a colour; words always say the same. */
export type Tone = 'plain' | 'accent' | 'changed' | 'bad' | 'good';
