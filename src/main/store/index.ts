export { openStore, type OpenOptions } from './open';
export { guarded } from './guarded';
export type { Opened, Store } from './store';
export type { ConnectionRow, ConnectionRows } from './connection-rows';
export type { DraftRows, NewDraft } from './draft-rows';
export type { RecipientRows, RecipientToAdd } from './recipient-rows';
export type { NewReceipt, ReceiptEnd, ReceiptFilter, ReceiptRows } from './receipt-rows';
export type { SettingsRows } from './settings-rows';
