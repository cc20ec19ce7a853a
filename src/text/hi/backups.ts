import type { BackupReason } from '@domain/backup/backup';
import type { backups as english } from '../en/backups';
import { count } from './count';

const contents = (drafts: number, receipts: number): string =>
  `${count(drafts, 'ड्राफ़्ट', 'ड्राफ़्ट')}, ${count(receipts, 'रसीद', 'रसीदें')}`;

const reasons: Readonly<Record<BackupReason, string>> = {
  daily: 'दैनिक',
  'by-hand': 'मैन्युअल',
  'before-update': 'ऐप अपडेट से पहले',
  'before-restore': 'बहाल करने से पहले',
};

function size(bytes: number): string {
  if (bytes < 1024 * 1024) return `${String(Math.max(1, Math.round(bytes / 1024)))} KB`;
  return `${(bytes / 1024 / 1024).toFixed(bytes < 100 * 1024 * 1024 ? 1 : 0)} MB`;
}

/** Copies of the database: the section in the settings, and the question before one is restored. */
export const backups: typeof english = {
  title: 'बैकअप',
  lead: 'जिस दिन कुछ बदलता है, उस दिन Campaign Desk आपके डेटा का बैकअप लेता है। ऐप को अपडेट करने और बैकअप बहाल करने से पहले भी हर बार बैकअप लिया जाता है। दैनिक बैकअप को छोड़कर, हर प्रकार के पिछले 3 बैकअप रखे जाते हैं। बैकअप डेटा फ़ोल्डर में रहते हैं और उनमें API कुंजियाँ या यूज़र ID कभी नहीं होतीं।',
  none: 'अभी कोई बैकअप नहीं है। आपके ड्राफ़्ट बनाने के थोड़ी देर बाद पहला बैकअप बनता है।',
  make: 'अभी बैकअप लें',
  made: 'बैकअप बन गया।',
  unchanged: 'पिछले बैकअप के बाद कुछ नहीं बदला है, इसलिए नया बैकअप नहीं बनाया गया।',
  failed: (time) => `पिछला बैकअप नहीं बन सका (${time})`,
  table: 'बैकअप',
  columns: { made: 'बनाने का समय', reason: 'प्रकार', content: 'सामग्री', size: 'आकार', restore: 'बहाल करें' },
  reasons,
  size,
  content: (content) => {
    switch (content.kind) {
      case 'readable':
        return contents(content.drafts, content.receipts);
      case 'damaged':
        return 'क्षतिग्रस्त, बहाल नहीं किया जा सकता';
      case 'newer':
        return 'नए संस्करण ने बनाया';
    }
  },
  restore: 'बहाल करें…',
  restoreOf: (time) => `${time} का बैकअप बहाल करें`,
  ask: {
    title: (time) => `${time} का बैकअप बहाल करें?`,
    brings: (drafts, receipts) => `इस बैकअप से ड्राफ़्ट, रसीदें, कनेक्शन और सेटिंग बहाल होती हैं: ${contents(drafts, receipts)}।`,
    keeps: 'पहले आपके मौजूदा डेटा का बैकअप लिया जाता है, इसलिए आप इसे पूर्ववत कर सकते हैं।',
    credentials: 'API कुंजियाँ और यूज़र ID कीचेन में बनी रहती हैं, उन कनेक्शन को छोड़कर जिनका पता उस समय किसी दूसरे सर्वर का था।',
    server: 'किसी सर्वर को कुछ नहीं भेजा जाता और वहाँ कुछ नहीं बदलता।',
    confirm: 'बहाल करें',
  },
};
