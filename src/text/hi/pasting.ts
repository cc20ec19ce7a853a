import type { pasting as english } from '../en/pasting';

/** Pasting into fields that may take an API key or a user ID. */
export const pasting: typeof english = {
  hidden: 'गोपनीय मानों की जगह प्लेसहोल्डर दिखाए जाते हैं। आपने जो पेस्ट किया है, ऐप उसे यह फ़ॉर्म बंद होने तक रखता है।',
  nothing: 'कुछ भी पेस्ट नहीं हुआ। टेक्स्ट को फिर से कॉपी करें, फिर इस फ़ील्ड में पेस्ट करने का कीबोर्ड शॉर्टकट इस्तेमाल करें।',
  noDrop: 'टेक्स्ट यहाँ छोड़ा नहीं जा सकता, क्योंकि उसमें API कुंजी हो सकती है। उसे कॉपी करके पेस्ट करें।',
};
