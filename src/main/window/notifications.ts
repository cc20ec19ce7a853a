import { Notification as NativeNotification } from 'electron';
import type { Emit } from '@backend/ipc/handlers';
import type { Notification } from '@backend/sync/notices';
import type { NativeTexts } from '@text/native';

interface Deps {
  readonly text: NativeTexts;
  readonly emit: Emit;
  /** Brings the window to the front, or opens one. */
  readonly showWindow: () => void;
}

/**
 * Shows native notifications; a click opens the window at what it is about. If the system has none,
 * the outbox shows the same.
 */
export function nativeNotifications({ text, emit, showWindow }: Deps): (notification: Notification) => void {
  return (notification) => {
    if (!NativeNotification.isSupported()) return;
    const texts = text.notifications;
    const { title, body } =
      notification.kind === 'emptied' ? texts.emptied(notification.sent) : texts.needsAttention(notification.count);
    const native = new NativeNotification({ title, body });
    native.on('click', () => {
      showWindow();
      const draftId = notification.kind === 'needs-attention' ? notification.draftId : null;
      emit('show', draftId === null ? { screen: 'outbox' } : { screen: 'draft', draftId });
    });
    native.show();
  };
}
