/** What happened or what something is called, and what to do about it. */
export interface Message {
  readonly title: string;
  readonly help: string;
}
