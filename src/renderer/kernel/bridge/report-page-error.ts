import type { Bridge } from './create-bridge';

const MAX_FRAMES = 20;
const MAX_FRAME = 300;

/**
 * Has main log an error of the page: its kind and the places in the code. Its message is left out,
 * for it may repeat what was typed.
 */
export async function reportPageError(bridge: Pick<Bridge, 'call'>, where: string, error: unknown): Promise<void> {
  const name = error instanceof Error && /^\w{1,40}$/.test(error.name) ? error.name : 'Error';
  await bridge.call('system.noteError', { where, name, frames: framesOf(error) });
}

function framesOf(error: unknown): string[] {
  const lines = error instanceof Error ? (error.stack ?? '').split('\n') : [];
  return lines
    .map((line) => line.trim())
    .filter((line) => /^at [^'"]+:\d+:\d+\)?$/.test(line))
    .slice(0, MAX_FRAMES)
    .map((line) => line.slice(0, MAX_FRAME));
}
