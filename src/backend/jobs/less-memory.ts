import { setFlagsFromString } from 'node:v8';

/** Smaller code and a heap that grows later (V8's own flag). */
const LESS_MEMORY = '--optimize-for-size';
const MORE_SPEED = '--no-optimize-for-size';

/**
 * Makes V8 prefer less memory; call it first, it affects what is compiled later. Not for the page:
 * it hung in one of fifty starts, with all compiling threads waiting for a garbage collection.
 */
export function preferLessMemory(): void {
  setFlagsFromString(LESS_MEMORY);
}

/**
 * The other way round until the returned function is called: a thread that reads a million rows
 * takes a third more time with less memory. The flag is one for all threads of a process.
 */
export function preferSpeed(): () => void {
  setFlagsFromString(MORE_SPEED);
  return () => {
    setFlagsFromString(LESS_MEMORY);
  };
}
