import type { Environment } from './command';

/** Whether a window can be shown. Only Linux can be without a display. */
export function hasDisplay(platform: NodeJS.Platform, env: Environment): boolean {
  const set = (name: string): boolean => (env[name] ?? '') !== '';
  return platform !== 'linux' || set('DISPLAY') || set('WAYLAND_DISPLAY');
}

/** Returns what the user can do on a machine without a display, for the script they started. */
export function noDisplay(script: string): string {
  return [
    'There is no display here: neither DISPLAY nor WAYLAND_DISPLAY is set, so no window can be shown.',
    `Start it from a desktop session, or on a display of its own (Debian: apt-get install xvfb xauth): xvfb-run -a ${script}`,
  ].join('\n');
}
