import { isolated } from '@kernel/text/isolated';
import type { recipientLists as english } from '../en/recipient-lists';
import { amount, count } from './count';

const rowsOf = (rows: number): string => count(rows, 'पंक्ति', 'पंक्तियाँ');

/** Bytes as people say them. */
function size(bytes: number): string {
  if (bytes >= 1_000_000) return `${(bytes / 1_000_000).toFixed(1)} MB`;
  return `${amount(bytes === 0 ? 0 : Math.max(1, Math.round(bytes / 1000)))} KB`;
}

/** Uploading the recipients as a list of the server, and attaching it to the campaign. */
export const recipientLists: typeof english = {
  open: 'प्राप्तकर्ता सूची के रूप में अपलोड करें',
  title: 'प्राप्तकर्ता सूची के रूप में अपलोड करें',
  lead: (rows, connection) =>
    `${rowsOf(rows)} अभी CSV फ़ाइल के रूप में ${isolated(connection)} पर अपलोड की ${rows === 1 ? 'जाएगी' : 'जाएँगी'} और ड्राफ़्ट की प्राप्तकर्ता सूची ID सेट की जाएगी। अभियान तभी बदलता है जब आप पुश करते हैं।`,
  noConnection: 'पहले इस ड्राफ़्ट के लिए कनेक्शन चुनें।',
  where: 'कहाँ',
  create: 'नई सूची',
  createHint: 'सूची की ID सर्वर तय करता है।',
  name: 'सूची का नाम',
  existing: 'मौजूदा सूची',
  existingHint: 'पंक्तियाँ इसी में अपलोड की जाती हैं।',
  listId: 'सर्वर पर प्राप्तकर्ता सूची ID',
  mode: 'मौजूदा पंक्तियाँ',
  append: 'उनमें जोड़ें',
  replace: 'उन सबकी जगह नई रखें',
  unconfirmed:
    'API कौन-से कॉलम पढ़ता है, यह उसके दस्तावेज़ में नहीं है। फ़ाइल में phone_number और मेटाडेटा की हर कुंजी के लिए एक कॉलम होता है।',
  upload: 'अपलोड करके जोड़ें',
  sending: 'अपलोड हो रहा है',
  progress: (sent) => {
    if (sent === null) return 'पंक्तियाँ लिखी जा रही हैं…';
    const rows = rowsOf(sent.rows);
    if (sent.phase === 'writing') return `${rows} लिखी जा रही ${sent.rows === 1 ? 'है' : 'हैं'}…`;
    return sent.sent < sent.bytes
      ? `${rows} अपलोड हो रही ${sent.rows === 1 ? 'है' : 'हैं'}…`
      : 'अपलोड हो गया। सर्वर का इंतज़ार है…';
  },
  sent: (sent, bytes) => `${size(bytes)} में से ${size(sent)}`,
  staysOpen: 'अपलोड पूरा होने तक यह विंडो खुली रहती है।',
  stop: 'अपलोड रोकें',
  stopMeans: {
    writing: 'अगर आप अभी रोकते हैं, तो कुछ भी नहीं भेजा जाएगा।',
    sending: 'अगर आप अभी रोकते हैं, तो सर्वर फ़ाइल सहेज भी सकता है और नहीं भी।',
  },
  badRows: 'कुछ पंक्तियों में नंबर या JSON अमान्य है। पहले उन्हें ठीक करें या मिटाएँ।',
  attached: (listId) => `अपलोड हो गया। ड्राफ़्ट की प्राप्तकर्ता सूची ID अब ${listId} है।`,
  onlyList: (rows) => `सीधे जोड़े गए ${amount(rows)} प्राप्तकर्ता ड्राफ़्ट में रहते हैं, पर सूची के साथ नहीं भेजे जाते।`,
  both: 'सीधे जोड़े गए प्राप्तकर्ता भी भेजे जाते हैं।',
  sendList: 'सिर्फ़ सूची भेजें',
  sendBoth: 'दोनों भेजें',
  noId: 'अपलोड हो गया, लेकिन जवाब में सूची ID नहीं है',
  noIdHelp: 'जवाब में या Kathan में सूची ID खोजें और यहाँ पेस्ट करें।',
  response: 'सर्वर का जवाब',
  paste: 'जोड़ने के लिए प्राप्तकर्ता सूची ID',
  attach: 'जोड़ें',
  unknown: (pending) =>
    pending === null
      ? 'सर्वर ने फ़ाइल सहेजी या नहीं, यह पता नहीं है'
      : `पहले ${isolated(pending.connectionName)} को भेजी गई ${rowsOf(pending.rows)} सर्वर ने ${pending.rows === 1 ? 'सहेजी' : 'सहेजीं'} या नहीं, यह पता नहीं है`,
  unknownHelp: (stopped) =>
    `${stopped ? 'आपने भेजे जाने के दौरान अपलोड रोक दिया।' : 'कोई जवाब नहीं मिला।'} फ़ाइल अपने-आप दोबारा नहीं भेजी जाती, क्योंकि दूसरे अपलोड से हर पंक्ति दो बार जुड़ सकती है। Kathan में देखें कि सूची मौजूद है या नहीं। अगर है, तो उसकी ID यहाँ पेस्ट करें। अगर नहीं है, तो उसे दोबारा अपलोड करें।`,
  notThere: 'सूची मौजूद नहीं है: दोबारा अपलोड करें',
  again: 'फिर कोशिश करें',
  refused: (status) => `सर्वर ने फ़ाइल अस्वीकार कर दी (स्टेटस ${String(status)})`,
  notSent: 'कुछ भी नहीं भेजा गया।',
  stopped: 'अपलोड रोका गया',
  stoppedHelp: 'कुछ भी नहीं भेजा गया और ड्राफ़्ट नहीं बदला है।',
  recommend: (rows, bytes) =>
    `एक अपडेट के लिए ${rowsOf(rows)}${bytes === null ? '' : ` (${size(bytes)})`} बहुत ज़्यादा हैं। इन्हें प्राप्तकर्ता सूची के रूप में अपलोड करें: तब अपडेट में सिर्फ़ सूची की ID होगी।`,
  size,
};
