/**
 * A program of ours that was started as a process of its own; Electron's utility process fits it.
 */
export interface Program<Message> {
  postMessage(message: Message): void;
  onMessage(listener: (message: unknown) => void): void;
  onExit(listener: () => void): void;
  kill(): void;
}
