import type { TimeRefusal } from '@domain/time/time-refusal';
import type { Meaning } from './meaning';

/** Ends the reading of a phrase; caught where it began. */
export class Refused extends Error {
  constructor(readonly refusal: TimeRefusal) {
    super(refusal.code);
  }
}

export function refuse(refusal: TimeRefusal): never {
  throw new Refused(refusal);
}

/** Goes through the meanings of a phrase. */
export class Cursor {
  private at = 0;

  constructor(private readonly meanings: readonly Meaning[]) {}

  get isAtEnd(): boolean {
    return this.at >= this.meanings.length;
  }

  next(): Meaning {
    const meaning = this.meanings[this.at];
    if (meaning === undefined) refuse({ code: 'not-understood' });
    this.at += 1;
    return meaning;
  }

  peek(ahead = 0): Meaning | undefined {
    return this.meanings[this.at + ahead];
  }

  /** The meaning before the next one. */
  get previous(): Meaning | undefined {
    return this.meanings[this.at - 1];
  }

  back(): void {
    this.at -= 1;
  }

  skip(kind: Meaning['kind']): boolean {
    if (this.peek()?.kind !== kind) return false;
    this.at += 1;
    return true;
  }
}
