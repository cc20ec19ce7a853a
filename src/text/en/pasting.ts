/** Pasting into fields that may take an API key or a user ID. */
export const pasting = {
  hidden: 'Secrets are replaced by placeholders. The app keeps what you pasted until this form is closed.',
  nothing: 'Nothing was pasted. Copy the text again, then use the keyboard shortcut for pasting in this field.',
  noDrop: 'Text can’t be dropped here, because it could contain an API key. Copy it and paste it instead.',
};
