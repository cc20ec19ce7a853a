import { startTarget } from './start-target';

/** Starts an app, says when its page is ready, and how much memory its processes take. */
startTarget({});
