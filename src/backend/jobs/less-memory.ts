import { setFlagsFromString } from 'node:v8';

/** Smaller code and a heap that grows later (V8's own flag). */
const LESS_MEMORY = '--optimize-for-size';
const MORE_SPEED = '--no-optimize-for-size';

/**
 * Has V8 prefer less memory to the last bit of speed in this process. To be called first of all,
 * because it counts for what is compiled from then on. Not for the page: there a thread that
 * compiles would wait for the page's own thread to collect garbage instead of taking a little more
 * memory, and with all such threads waiting nobody returns a layout that asks for a system font.
 * The page hung for good then, in one of fifty starts on a busy Linux machine.
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
