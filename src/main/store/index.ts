export { openStore, type OpenOptions } from './open';
export { guarded } from './guarded';
export type { Opened, Store } from './store';
export type { ConnectionRow, ConnectionRows } from './connection-rows';
export type { NewDraft } from './draft-rows';
export type { NewReceipt, ReceiptEnd } from './receipt-rows';
