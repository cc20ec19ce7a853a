import type { NotRead } from '@domain/draft/refreshed';
import type { refresh as english } from '../en/refresh';
import { connections } from './connections';
import { count } from './count';

function notRead(why: NotRead, timeOf: (at: string) => string): string {
  switch (why.reason) {
    case 'not-offered':
      return 'इस सर्वर पर अभियान पढ़े नहीं जा सकते। बाकी सब कुछ काम करता है। आप सेटिंग में फिर से जाँच सकते हैं।';
    case 'not-found':
      return why.known
        ? 'यह अभियान अब सर्वर पर नहीं है।'
        : 'सर्वर ने “not found” लौटाया: उसके पास इस ID वाला कोई अभियान नहीं है या उस पर अभियान पढ़े नहीं जा सकते।';
    case 'sign-in':
      return 'सर्वर ने API कुंजी या यूज़र ID को अस्वीकार कर दिया। इन्हें सेटिंग में जाँचें।';
    case 'rate-limit':
      return connections.test.rateLimited(why.retryAt === null ? null : timeOf(why.retryAt));
    case 'refused':
      return `सर्वर ने अभियान पढ़ने का अनुरोध अस्वीकार कर दिया (${String(why.status)}${why.detail === '' ? '' : `: ${why.detail}`})।`;
    case 'unreadable':
      return 'जवाब में यह अभियान नहीं है। आपकी पिछली कॉपी रखी गई है।';
    case 'network':
      return connections.test.network[why.network];
  }
}

/** Reading a campaign again, and what changed on the server meanwhile. */
export const refresh: typeof english = {
  button: 'रीफ़्रेश करें',
  busy: 'रीफ़्रेश हो रहा है…',
  hint: 'अभियान को सर्वर से फिर से पढ़ता है। आपके बदलाव बने रहते हैं।',
  notOffered: 'इस सर्वर पर अभियान पढ़े नहीं जा सकते।',
  offline: 'यह कंप्यूटर ऑफ़लाइन है। रीफ़्रेश के लिए सर्वर ज़रूरी है; बाकी सब कुछ काम करता है।',
  workOffline: '“ऑफ़लाइन काम करें” चालू है, इसलिए सर्वर से कुछ भी नहीं लाया जाता।',
  whilePushing: 'इस ड्राफ़्ट का पुश जारी है। उसका जवाब रीफ़्रेश से पढ़े गए डेटा से नया होगा।',
  unchanged: 'रीफ़्रेश हो गया। सर्वर पर कुछ नहीं बदला है।',
  firstCopy: 'सर्वर से मौजूदा मान लोड किए गए।',
  drifted: (fields) => `रीफ़्रेश हो गया। सर्वर पर ${count(fields, 'फ़ील्ड बदला है', 'फ़ील्ड बदले हैं')}।`,
  notRead,
  drift: {
    title: 'सर्वर पर बदला',
    since: (time) => `${time} से सर्वर पर`,
    was: 'पहले',
    is: 'अब',
    edited: 'आपने भी यह फ़ील्ड बदला है। आपका मान भेजा जाएगा।',
    atField: (before) => `आपकी कॉपी के बाद सर्वर पर बदला: पहले ${before} था`,
    dismiss: 'सर्वर के बदलावों की सूचना बंद करें',
  },
  setting: {
    label: 'अभियान पढ़ना',
    states: {
      unknown: 'अभी तक नहीं जाँचा गया। API के दस्तावेज़ में यह नहीं बताया गया है कि अभियान पढ़े जा सकते हैं या नहीं।',
      yes: 'इस सर्वर पर अभियान पढ़े जा सकते हैं।',
      no: 'इस सर्वर पर अभियान पढ़े नहीं जा सकते।',
    },
    again: 'अगले रीफ़्रेश पर फिर जाँचें',
    done: 'अगले रीफ़्रेश पर फिर से जाँच होगी।',
  },
};
