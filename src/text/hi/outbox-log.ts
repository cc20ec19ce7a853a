import type { LogEntry } from '@domain/sync/outbox-log';
import type * as english from '../en/outbox-log';
import { fieldTexts } from './fields';
import { blocked, HELD } from './outbox-status';

/** Why no server was reached, or no response arrived. */
export const NETWORK: typeof english.NETWORK = {
  offline: 'नेटवर्क नहीं है',
  dns: 'सर्वर का नाम नहीं मिला',
  refused: 'सर्वर कनेक्शन स्वीकार नहीं कर रहा',
  reset: 'सर्वर ने कनेक्शन बंद कर दिया',
  tls: 'कनेक्शन सुरक्षित नहीं है',
  timeout: 'समय पर जवाब नहीं मिला',
  cut: 'जवाब बीच में कट गया',
  'answer-too-large': 'जवाब बहुत बड़ा है',
  redirect: 'सर्वर किसी दूसरे पते पर भेज रहा है',
  'proxy-sign-in': 'नेटवर्क के प्रॉक्सी में साइन इन करना ज़रूरी है',
  failed: 'कनेक्ट नहीं हो सका',
};

/** What came back, in a few words for a table: a status, or why there is none. */
export const shortResponse: typeof english.shortResponse = (outcome) => {
  switch (outcome.kind) {
    case 'verified':
      return 'सत्यापित';
    case 'discrepancy':
      return 'आंशिक रूप से लागू';
    case 'unreadable':
      return 'पढ़ा नहीं जा सका';
    case 'refused':
      return String(outcome.status);
    case 'no-answer':
      return NETWORK[outcome.reason];
    case 'interrupted':
      return 'अज्ञात';
  }
};

/** Fields by their labels, in one line. */
export const names: typeof english.names = (fields) => fields.map((field) => fieldTexts[field].label).join(', ');

type Entry<What extends LogEntry['what']> = Extract<LogEntry, { what: What }>;

const entryOf = (what: string, response = ''): english.Happened => ({ what, response });

function checked({ found, drifted }: Entry<'checked'>): english.Happened {
  const read = 'भेजने से पहले सर्वर की कॉपी पढ़ी गई';
  switch (found) {
    case 'unchanged':
      return entryOf(read, 'कोई बदलाव नहीं');
    case 'changed':
      return entryOf(`${read}। सर्वर पर बदले: ${names(drifted)}`, 'मिलाया गया');
    case 'conflict':
      return entryOf(read, 'टकराव');
    case 'already-there':
      return entryOf(`${read}: उसमें ये मान पहले से थे, इसलिए कुछ भी नहीं भेजा गया`, 'पहले से सहेजा हुआ');
  }
}

const CANCELLED: Record<Entry<'cancelled'>['by'], string> = {
  person: 'रद्द किया गया। इसके बदलाव ड्राफ़्ट में हैं',
  'nothing-left': 'निकाला गया: ड्राफ़्ट में कोई बदलाव बाकी नहीं है',
  discarded: 'निकाला गया: ड्राफ़्ट हटा दिया गया',
  'took-server': 'निकाला गया: सर्वर के मान रखे गए',
};

/** One line of the delivery log. `time` writes an instant as the clock's time of day. */
function happened(entry: LogEntry, time: (at: string) => string): english.Happened {
  const retry = (at: string | null): string => (at === null ? '' : `, ${time(at)} पर फिर कोशिश होगी`);
  switch (entry.what) {
    case 'queued':
      return entryOf(
        `${entry.offline ? 'ऑफ़लाइन रहते हुए ' : ''}${entry.again ? 'फिर से कतार में डाला गया' : 'कतार में डाला गया'}`,
      );
    case 'edited':
      return entryOf('ड्राफ़्ट में बदलाव किए गए। “सिंक के लिए कतार में डालें” का इंतज़ार है');
    case 'edits-returned':
      return entryOf('बदलाव पूर्ववत किए गए। अपडेट वैसा ही भेजा जाएगा जैसा कतार में डाला गया था');
    case 'checked':
      return checked(entry);
    case 'not-checked':
      return entryOf('भेजने से पहले सर्वर की कॉपी पढ़ी नहीं जा सकी', shortResponse(entry.outcome));
    case 'sent':
      return entryOf(
        `${entry.repeated ? 'फिर से भेजा गया' : 'भेजा गया'}${retry(entry.retryAt)}`,
        shortResponse(entry.outcome),
      );
    case 'unreachable':
      return entryOf(`सर्वर तक नहीं पहुँचा जा सका${retry(entry.retryAt)}`, NETWORK[entry.reason]);
    case 'interrupted':
      return entryOf('सर्वर के जवाब से पहले ऐप बंद हो गया', 'अज्ञात');
    case 'back-online':
      return entryOf('फिर से ऑनलाइन। भेजना फिर शुरू हुआ');
    case 'blocked':
      return entryOf(`क्रेडेंशियल का इंतज़ार है। ${blocked(entry.why).title}`);
    case 'released':
      return entryOf('क्रेडेंशियल उपलब्ध हैं। भेजना फिर शुरू हुआ');
    case 'held':
      return entryOf(`ध्यान देना ज़रूरी: ${HELD[entry.why].short}`);
    case 'confirmed':
      return entryOf('आपने फिर भी भेजना चुना');
    case 'resolved':
      return entryOf('आपने टकराव सुलझाया');
    case 'cancelled':
      return entryOf(CANCELLED[entry.by]);
  }
}

/** What happened to an update, a line for each event. */
export const log: typeof english.log = {
  title: 'डिलीवरी लॉग',
  columns: { time: 'समय', what: 'क्या हुआ', response: 'जवाब' },
  none: 'अभी तक कुछ नहीं हुआ।',
  happened,
};
