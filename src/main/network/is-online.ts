import { net } from 'electron';

/**
 * Whether the system says that there is a network. `false` is certain; `true` only means that some
 * interface is up, not that a server can be reached.
 *
 * Apart from the transport, which loads libraries: main asks this before it opens its window.
 */
export function isOnline(): boolean {
  return net.isOnline();
}
