/** Who sent a message, reduced to what decides whether it is listened to. */
export interface Sender {
  /** The sending contents is the one of our window. */
  readonly isOurWindow: boolean;
  /** The sending frame is the window's top frame. A frame that is gone already is not. */
  readonly isTopFrame: boolean;
  readonly origin: string;
}

export function isTrusted(sender: Sender, ourOrigin: string): boolean {
  return sender.isOurWindow && sender.isTopFrame && sender.origin === ourOrigin;
}
