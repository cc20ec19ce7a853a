import type { diagnostics as english } from '../en/diagnostics';

/** The diagnostics report in Settings. */
export const diagnostics: typeof english = {
  title: 'डायग्नोस्टिक्स',
  lead: 'आपकी मदद करने वालों के लिए इस ऐप और कंप्यूटर की रिपोर्ट: संस्करण, सेटिंग, गिनतियाँ और लॉग।',
  export: 'डायग्नोस्टिक्स निर्यात करें',
  reviewTitle: 'डायग्नोस्टिक्स रिपोर्ट देख लें',
  reviewText:
    'जो कुछ सहेजा जाएगा, वह सब यही है। इसमें API कुंजियाँ, अभियान, प्राप्तकर्ता, नाम, फ़ोन नंबर या फ़ोल्डर के नाम नहीं हैं। कहीं कुछ नहीं भेजा जाता।',
  report: 'रिपोर्ट',
  making: 'रिपोर्ट बनाई जा रही है…',
  copy: 'कॉपी करें',
  copied: 'रिपोर्ट कॉपी की गई।',
  save: 'रिपोर्ट सहेजें',
  saved: (file) => `रिपोर्ट ${file} नाम से सहेजी गई।`,
};
