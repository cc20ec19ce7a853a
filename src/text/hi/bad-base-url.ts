import type { BadBaseUrlTexts } from '../shared/error-messages';

/** What is wrong with the base URL of a connection. */
export const badBaseUrl: BadBaseUrlTexts = {
  'not-a-url': {
    title: 'यह पूरा पता नहीं है',
    help: 'इसे https:// से शुरू करें, जैसे https://api.staging.kathan.tech।',
  },
  'http-needs-loopback': {
    title: 'सादे http की अनुमति सिर्फ़ इसी कंप्यूटर के लिए है',
    help: 'https का इस्तेमाल करें। सादे http पर आपकी कुंजी बीच में पढ़ी जा सकती है। https के बिना सिर्फ़ localhost और 127.0.0.1 की अनुमति है।',
  },
  scheme: { title: 'यहाँ सिर्फ़ वेब पते काम करते हैं', help: 'https:// से शुरू होने वाले पते का इस्तेमाल करें।' },
  credentials: {
    title: 'पते में यूज़र नाम या पासवर्ड है',
    help: 'उसे हटाएँ। API कुंजी और यूज़र ID के अपने फ़ील्ड हैं।',
  },
  query: { title: 'पते में क्वेरी है', help: 'प्रश्नचिह्न और उसके बाद का सब कुछ हटाएँ।' },
  fragment: { title: 'पते में फ़्रैगमेंट है', help: 'हैश चिह्न (#) और उसके बाद का सब कुछ हटाएँ।' },
  placeholder: {
    title: 'पते में वैरिएबल या प्लेसहोल्डर है',
    help: 'उसकी जगह असली पता डालें या नीचे से कोई कनेक्शन चुनें।',
  },
  'api-key': {
    title: 'पते में API कुंजी है',
    help: 'कुछ नहीं सहेजा गया। कुंजी को API कुंजी वाले फ़ील्ड में डालें और यहाँ सिर्फ़ पता।',
  },
  managed: {
    title: 'सैंडबॉक्स का पता नहीं बदला जा सकता',
    help: 'ऐप इसे सैंडबॉक्स शुरू होने पर तय करता है। किसी दूसरे सर्वर का इस्तेमाल करने के लिए कनेक्शन जोड़ें।',
  },
};
