import { setFlagsFromString } from 'node:v8';
import type { App } from 'electron';

/** Smaller code and a heap that grows later (V8's own flag). */
const LESS_MEMORY = '--optimize-for-size';
const MORE_SPEED = '--no-optimize-for-size';

/**
 * Has V8 prefer less memory to the last bit of speed, here and in the page, which is a form and no game. To be called first of all, because
 * it counts for what is compiled from then on.
 */
export function preferLessMemory(app: Pick<App, 'commandLine'>): void {
  setFlagsFromString(LESS_MEMORY);
  app.commandLine.appendSwitch('js-flags', LESS_MEMORY);
}

/**
 * The other way round until the returned function is called: a thread that reads a million rows takes a third more time with less memory.
 * The flag is one for all threads of a process.
 */
export function preferSpeed(): () => void {
  setFlagsFromString(MORE_SPEED);
  return () => {
    setFlagsFromString(LESS_MEMORY);
  };
}
