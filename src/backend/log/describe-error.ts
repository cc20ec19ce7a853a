import type { Facts } from './log';

const MAX_FRAMES = 12;
const FRAME = /^\s+at .*(?::\d+:\d+|<anonymous>|native)\)?$/;

/**
 * What of an exception may be logged: its class, its code and where it came from. Not its message,
 * because messages quote what was being worked on (`JSON.parse` quotes its text).
 */
export function describeError(error: unknown): Facts {
  if (!(error instanceof Error)) return { error: typeof error };
  const code: unknown = 'code' in error ? error.code : undefined;
  return {
    error: error.name,
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    frames: framesOf(error),
  };
}

function framesOf({ stack = '', message }: Error): readonly string[] {
  const start = stack.indexOf(message);
  // The stack begins with the message, whose lines may look like frames.
  const behindMessage = start < 0 ? stack : stack.slice(start + message.length);
  return behindMessage
    .split('\n')
    .filter((line) => FRAME.test(line))
    .slice(0, MAX_FRAMES)
    .map((line) => line.trim());
}
