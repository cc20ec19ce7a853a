export const common = {
  appName: 'Campaign Desk',
  ok: 'OK',
  cancel: 'Cancel',
  close: 'Close',
  copy: 'Copy',
  copied: 'Copied',
  undo: 'Undo',
};
