import type { TimeRefusal } from '@domain/time/time-refusal';

/**
 * Why a typed time is not accepted, and what to type instead. The examples are English, because
 * English is understood whatever the system's language is, and because `कल` is both yesterday and
 * tomorrow.
 */
export function timePhraseRefused(refusal: TimeRefusal): string {
  switch (refusal.code) {
    case 'unknown-word':
      return `“${refusal.word}” समझ में नहीं आया। ${EXAMPLE}`;
    case 'not-understood':
      return `यह ऐसी तारीख और समय नहीं है जो ऐप समझ सके। ${EXAMPLE}`;
    case 'two-digit-year':
      return `साल चार अंकों में टाइप करें। “${refusal.year}” का कोई और मतलब भी हो सकता है।`;
    case 'other-calendar':
      return `“${refusal.word}” किसी दूसरे कैलेंडर का है। ग्रेगोरियन साल टाइप करें, जैसे 2027-03-02 14:00।`;
    case 'no-such-date':
      return 'ऐसी कोई तारीख नहीं होती। दिन, महीना और साल जाँचें।';
    case 'no-such-clock':
      return 'दिन में ऐसा कोई समय नहीं होता। इसे 14:00 या 2 pm की तरह टाइप करें।';
    case 'no-day':
      return 'दिन भी लिखें, जैसे tomorrow 9:30 या 2 Mar 2027, 9:30।';
    case 'week-without-day':
      return 'उस सप्ताह का कोई दिन भी लिखें, जैसे Monday next week 9:00।';
    case 'no-hour':
      return refusal.word === ''
        ? 'घंटा भी लिखें, जैसे 14:00।'
        : `“${refusal.word}” सटीक समय नहीं है। घंटा भी लिखें, जैसे tomorrow 20:00।`;
    case 'half-of-day':
      return `${String(refusal.hour)} सुबह का भी हो सकता है और बाद का भी। ${twoWays(refusal)} टाइप करें।`;
    case 'bare-number':
      return `“${refusal.number}” दिन भी हो सकता है और घंटा भी। पूरी तारीख टाइप करें, या 14:00 या 2 pm जैसा घंटा।`;
    case 'hour-outside-part':
      return `यह घंटा “${refusal.word}” से मेल नहीं खाता। समय को 14:00 की तरह टाइप करें।`;
    case 'midnight':
      return 'आधी रात उस दिन की शुरुआत भी हो सकती है और अंत भी। शुरुआत के लिए 00:00 या अंत के लिए 24:00 टाइप करें।';
    case 'weekday-of-date':
      return `${refusal.date} को सप्ताह का कोई और दिन पड़ता है। तारीख जाँचें।`;
    case 'two-days':
      return `यह ${refusal.first} भी हो सकता है और ${refusal.second} भी। तारीख टाइप करें।`;
    case 'several-times':
      return 'इसमें एक से ज़्यादा समय हैं। सिर्फ़ एक टाइप करें।';
    case 'several-readings':
      return `इसके एक से ज़्यादा मतलब हो सकते हैं। ${EXAMPLE}`;
    case 'abbreviation':
      return `उस समय ${refusal.zone} में ${refusal.name} नहीं चलता, और दूसरी जगहें भी ${refusal.name} इस्तेमाल करती हैं। UTC+01:00 जैसा ऑफ़सेट टाइप करें या समय क्षेत्र बदलें।`;
    case 'unknown-zone':
      return `समय क्षेत्र “${refusal.name}” अज्ञात है। UTC+01:00 जैसा ऑफ़सेट टाइप करें।`;
    case 'offset-of-zone':
      return `उस समय ${refusal.zone} में यह ऑफ़सेट नहीं होता। दोनों में से एक हटाएँ।`;
    case 'no-such-local-time':
      return `${refusal.zone} में यह समय नहीं होता, क्योंकि घड़ियाँ आगे कर दी जाती हैं।`;
    case 'twice':
      return `${refusal.zone} में यह समय दो बार आता है। UTC+01:00 जैसा ऑफ़सेट जोड़ें।`;
  }
}

const EXAMPLE = 'इसे 2027-03-02 14:00, 2 Mar 2027, 2 pm या tomorrow 9:30 की तरह टाइप करें।';

function twoWays({ hour, minute }: { readonly hour: number; readonly minute: number }): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(hour % 12)}:${two(minute)} या ${two((hour % 12) + 12)}:${two(minute)}`;
}
