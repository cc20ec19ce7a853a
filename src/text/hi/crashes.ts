import type { CrashKind } from '@domain/crashes/crash';
import type { crashes as english } from '../en/crashes';
import { amount } from './count';

const KINDS: Record<CrashKind, string> = {
  main: 'Campaign Desk सामान्य ढंग से बंद नहीं हुआ',
  exception: 'Campaign Desk में एक अनपेक्षित गड़बड़ी हुई',
  page: 'विंडो क्रैश हुई और फिर से लोड की गई',
  'page-hung': 'विंडो ने जवाब नहीं दिया और फिर से लोड की गई',
  program: 'बैकग्राउंड में चल रहा एक प्रोसेस क्रैश हुआ',
};

const KEPT = 'इस कंप्यूटर पर एक रिपोर्ट रखी गई है। कुछ नहीं भेजा गया।';

const NOTICES: Record<CrashKind, string> = {
  main: `हो सकता है कि यह क्रैश हुआ हो या कंप्यूटर बंद किया गया हो। आपके सहेजे गए ड्राफ़्ट सुरक्षित हैं। ${KEPT}`,
  exception: `आपके सहेजे गए ड्राफ़्ट सुरक्षित हैं। ${KEPT}`,
  page: `आपके सहेजे गए ड्राफ़्ट सुरक्षित हैं। ${KEPT}`,
  'page-hung': `आपके सहेजे गए ड्राफ़्ट सुरक्षित हैं। ${KEPT}`,
  program: `वह जो काम कर रहा था, उसे शायद फिर से शुरू करना पड़े। ${KEPT}`,
};

/** Crash reports: the notice after a crash, and the list in Settings. */
export const crashes: typeof english = {
  title: 'क्रैश रिपोर्ट',
  lead: 'ये इसी कंप्यूटर पर रहती हैं और कभी नहीं भेजी जातीं। सबसे नई 20 रिपोर्ट रखी जाती हैं।',
  none: 'कोई क्रैश दर्ज नहीं है।',
  columns: { at: 'तारीख', what: 'क्या हुआ', version: 'संस्करण', view: 'देखें' },
  kinds: KINDS,
  view: 'देखें',
  viewOf: (time) => `${time} की क्रैश रिपोर्ट देखें`,
  dialogTitle: 'क्रैश रिपोर्ट',
  dialogText:
    'संस्करण और लॉग की आखिरी लाइनें। इनमें API कुंजियाँ, अभियान, प्राप्तकर्ता, नाम, फ़ोन नंबर या फ़ोल्डर के नाम नहीं हैं। कहीं कुछ नहीं भेजा जाता।',
  report: 'रिपोर्ट',
  reading: 'रिपोर्ट पढ़ी जा रही है…',
  copy: 'कॉपी करें',
  copied: 'क्रैश रिपोर्ट कॉपी की गई।',
  delete: 'मिटाएँ',
  deleted: 'क्रैश रिपोर्ट मिटाई गई।',
  review: 'देखें',
  noticeTitle: (kind, time) => `${KINDS[kind]} (${time})`,
  notice: NOTICES,
  severalTitle: (reports) => `${amount(reports)} नई क्रैश रिपोर्ट`,
  several: 'आपके सहेजे गए ड्राफ़्ट सुरक्षित हैं। रिपोर्ट इस कंप्यूटर पर रखी गई हैं। कुछ नहीं भेजा गया।',
};
