import type { notifications as english } from '../en/notifications';
import { count } from './count';

/** Native notifications. They hold no campaign's name, because they show on locked screens. */
export const notifications: typeof english = {
  needsAttention: (updates) => ({
    title: `${count(updates, 'अपडेट', 'अपडेट')} पर आपको ध्यान देना है`,
    body: 'कुछ भी नहीं खोया है। क्या करना है, यह देखने के लिए Campaign Desk खोलें।',
  }),
  emptied: (sent) => ({
    title: 'कतार के सभी अपडेट भेज दिए गए',
    body: `${count(sent, 'अपडेट भेजा गया', 'अपडेट भेजे गए')}।`,
  }),
};
