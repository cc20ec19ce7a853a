import type { notifications as english } from '../en/notifications';
import { count } from './count';

/** Native notifications. They hold no campaign's name, because they show on locked screens. */
export const notifications: typeof english = {
  needsAttention: (updates) => ({
    title: count(updates, 'Aktualisierung ist zu klären', 'Aktualisierungen sind zu klären'),
    body: 'Es ist nichts verloren. Öffnen Sie Campaign Desk, um zu sehen, was zu tun ist.',
  }),
  emptied: (sent) => ({
    title: 'Alle eingereihten Aktualisierungen wurden gesendet',
    body: `${count(sent, 'Aktualisierung wurde', 'Aktualisierungen wurden')} gesendet.`,
  }),
};
