import type { Connection } from '@shared/connection/connection';

/** A connection as stored. `draftCount` counts its drafts that are not discarded. */
export interface ConnectionRow extends Omit<Connection, 'rate'> {
  readonly createdAt: string;
}

export interface ConnectionRows {
  /** Oldest first. */
  list(): readonly ConnectionRow[];
  get(id: string): ConnectionRow | null;
  insert(row: Omit<ConnectionRow, 'draftCount'>): void;
  /** Does nothing where there is no such connection. */
  update(id: string, patch: Partial<Pick<ConnectionRow, 'name' | 'baseUrl' | 'scheduleKeys'>>): void;
  /** Removes a connection; its drafts and receipts stay, without one. Counts the drafts that are not discarded. */
  remove(id: string): { readonly detachedDrafts: number };
  /** The active connection, or null where none was made active or it has been removed. */
  activeId(): string | null;
  setActive(id: string | null): void;
}
