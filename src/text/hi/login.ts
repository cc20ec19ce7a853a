import type { login as english } from '../en/login';

/** Opening the app at login, in Settings. */
export const login: typeof english = {
  title: 'स्टार्टअप',
  openAtLogin: 'लॉगिन करने पर खोलें',
  hint: 'जब आप इस कंप्यूटर में साइन इन करते हैं, तब Campaign Desk खुल जाता है। यह सेटिंग सिस्टम में रहती है।',
  other: 'Campaign Desk की एक और कॉपी लॉगिन करने पर खुलने के लिए सेट है। इसे चालू करने पर उसकी जगह यह कॉपी खुलेगी।',
  notChanged: 'सिस्टम ने बदलाव स्वीकार नहीं किया। देखें कि आपके खाते को लॉगिन आइटम बदलने की अनुमति है या नहीं।',
};
