/**
 * The database's path leads to another file than the open one, or to none: what is written now
 * would be lost.
 */
export class DatabaseGone extends Error {}

/** The database is encrypted with a key that was not given. Nothing of it was changed. */
export class DatabaseLocked extends Error {
  constructor(readonly keyId: string) {
    super('the database is encrypted with a key that is not known');
  }
}

/** A stored row does not fit its schema. The message names columns and no values. */
export class UnreadableRow extends Error {
  constructor(columns: readonly string[]) {
    super(`a stored row cannot be read: ${columns.join(', ')}`);
    this.name = 'UnreadableRow';
  }
}
