export { openStore, type OpenOptions } from './open';
export { guarded, guardedSoon } from './guarded';
export type { Opened, Store } from './store';
export type { ConnectionRow, ConnectionRows } from './connection-rows';
export type { NewDraft } from './draft-rows';
export type { RawDraft } from './raw-draft';
export type { AttemptEnd } from './outbox-end';
export type { PlannedRow } from './outbox-plan';
export type { OutboxRow } from './outbox-row';
export type { NewReceipt } from './receipt-insert';
export type { ReceiptEnd } from './receipt-rows';
export type { SettingsRows } from './settings-rows';
export { damagedFilesIn, markSuspect, placesIn, type Places } from './folder';
export { backupName, readBackupName } from './backups/names';
export { baseUrlsIn } from './backups/base-urls';
export { copyAnswerSchema, type CopyAnswer, type CopyJob } from './backups/job';
export {
  backupsIn,
  confirmCurrent,
  currentAt,
  describeBackup,
  forgetOldest,
  newestOf,
  prepareShelf,
} from './backups/shelf';
export { eraseAnswerSchema, type EraseAnswer, type EraseJob } from './erasure/job';
export { swapDatabase } from './backups/swap';
export { sizeOf } from './files';
export { jobStepSchema } from './job-step';
