/** Pasting into fields that may take an API key or a user ID. */
export const pasting = {
  hidden: 'Placeholders stand for what is secret. The app keeps what you pasted until this form is closed.',
  nothing: 'Nothing was pasted. Copy the text again, then use the keyboard’s shortcut for pasting in this field.',
  noDrop: 'Text can’t be dropped here, because it could hold an API key. Copy it and paste it instead.',
};
