/**
 * The key and the user id of a sandbox that is started by hand: in the documented form, the same
 * every time, so that a saved command goes on working. They open nothing but the sandbox.
 */
export const DEFAULT_KEY = 'sk_live_sandbox_opens_nothing_else';
export const DEFAULT_USER = 'user_sandbox';

export const DEFAULT_PORT = 4010;
export const DEFAULT_STATE_FILE = '.cache/sandbox-state.json';
