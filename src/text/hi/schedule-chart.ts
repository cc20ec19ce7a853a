import type { scheduleChart as english } from '../en/schedule-chart';
import { count } from './count';

/** The chart of a draft’s schedule and its description. */
export const scheduleChart: typeof english = {
  both: (start, end, length) => `${start} से ${end} तक, ${length} की अवधि।`,
  onlyStart: (start) => `शुरू: ${start}; खत्म होने का समय पता नहीं है।`,
  onlyEnd: (end) => `खत्म: ${end}; शुरू होने का समय पता नहीं है।`,
  startsIn: (length) => `${length} में शुरू होगा।`,
  startedAgo: (length) => `${length} पहले शुरू हुआ।`,
  endedAgo: (length) => `${length} पहले खत्म हुआ।`,
  none: 'समय-सारणी यहाँ देखने के लिए शुरू या खत्म होने का समय सेट करें।',
  now: 'खड़ी रेखा मौजूदा समय दिखाती है।',
  nowLabel: 'अभी',
  finish: 'हरा निशान बताता है कि सभी को कॉल शायद कब तक हो जाएगी।',
  /** In the form that stands before a postposition, as everywhere above. */
  length: (days, hours, minutes) =>
    [
      days > 0 ? count(days, 'दिन', 'दिन') : '',
      hours > 0 ? count(hours, 'घंटे', 'घंटे') : '',
      minutes > 0 && days === 0 ? count(minutes, 'मिनट', 'मिनट') : '',
    ]
      .filter(Boolean)
      .join(' ') || 'एक मिनट से कम',
};
