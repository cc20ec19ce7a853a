import { net } from 'electron';

/** Whether the system says that there is a network. "Yes" promises nothing. */
export const isOnline = (): boolean => net.isOnline();
