import type { ConnectionErrors } from '../shared/error-messages';
import { badBaseUrl } from './bad-base-url';
import { keychainErrors } from './keychain-errors';

/** The errors of connections, their credentials and their addresses. */
export const connectionErrors: ConnectionErrors = {
  'name-taken': {
    title: 'किसी दूसरे कनेक्शन का यही नाम है',
    help: 'कोई दूसरा नाम चुनें। छोटे और बड़े अक्षर एक ही माने जाते हैं।',
  },
  'bad-base-url': (e) => badBaseUrl[e.reason],
  'no-credentials': {
    title: 'API कुंजी या यूज़र ID नहीं है',
    help: 'दोनों को सेटिंग में इस कनेक्शन के नीचे डालें। “सिर्फ़ इस सत्र के लिए” के बाद या बेस URL का होस्ट बदलने के बाद वे नहीं रखी जातीं।',
  },
  'credentials-for-other-address': (e) => ({
    title: 'सहेजी गई API कुंजी किसी दूसरे पते की है',
    help: `कुछ नहीं भेजा गया, आपकी API कुंजी भी नहीं। कुंजी ${e.address} के लिए डाली गई थी, लेकिन यह कनेक्शन अब किसी और पते पर है। सेटिंग में इसके बेस URL की जाँच करें। अगर वह सही है, तो API कुंजी और यूज़र ID बदलें।`,
  }),
  'address-not-confirmed': (e) => ({
    title: `आपने ${e.address} से कनेक्ट न करना चुना`,
    help: 'कुछ भी भेजा या सहेजा नहीं गया। बेस URL की जाँच करें, फिर दोबारा कोशिश करें।',
  }),
  'pasted-secret-gone': {
    title: 'पेस्ट की गई कोई API कुंजी या यूज़र ID अब उपलब्ध नहीं है',
    help: 'कुछ भी सहेजा या भेजा नहीं गया। फ़ील्ड में प्लेसहोल्डर है, और वह जिसकी जगह है, उसे सिर्फ़ फ़ॉर्म खुला रहने तक रखा जाता है। उसे फिर से पेस्ट करें।',
  },
  'no-connection': {
    title: 'इस ड्राफ़्ट का कोई कनेक्शन नहीं है',
    help: 'इसके लिए कोई कनेक्शन चुनें। आपके सभी बदलाव इस कंप्यूटर पर सुरक्षित हैं।',
  },
  keychain: (e) => keychainErrors[e.reason],
};
