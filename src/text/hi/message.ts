export type { Message } from '../en/message';
