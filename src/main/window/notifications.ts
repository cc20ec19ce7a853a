import { Notification as NativeNotification } from 'electron';
import type { Notification } from '@backend/sync/notices';
import type { NativeTexts } from '@text/native';
import type { AppWindows } from './app-windows';
import type { MainScreen } from './main-screen';

interface Deps {
  readonly text: NativeTexts;
  readonly windows: Pick<AppWindows, 'focusDraft'>;
  readonly mainScreen: Pick<MainScreen, 'show'>;
}

/**
 * Shows native notifications; a click opens the window at what it is about. If the system has none,
 * the outbox shows the same.
 */
export function nativeNotifications({ text, windows, mainScreen }: Deps): (notification: Notification) => void {
  return (notification) => {
    if (!NativeNotification.isSupported()) return;
    const texts = text.notifications;
    const { title, body } =
      notification.kind === 'emptied' ? texts.emptied(notification.sent) : texts.needsAttention(notification.count);
    const native = new NativeNotification({ title, body });
    native.on('click', () => {
      const draftId = notification.kind === 'needs-attention' ? notification.draftId : null;
      if (draftId === null) mainScreen.show({ screen: 'outbox', id: null });
      else if (!windows.focusDraft(draftId)) mainScreen.show({ screen: 'draft', draftId });
    });
    native.show();
  };
}
