import type { ReservedReason } from '@domain/shortcuts/accelerator';
import type { shortcuts as english } from '../en/shortcuts';
import { count } from './count';
import { toFile } from './exports';

const reserved: Readonly<Record<ReservedReason, string>> = {
  typing: 'से कोई वर्ण टाइप होता है',
  editing: 'से टेक्स्ट बदला जाता है या उसमें आगे-पीछे जाया जाता है',
  system: 'सिस्टम या विंडो के लिए है',
};

/** The dialog that lists keyboard shortcuts and changes them. */
export const shortcuts: typeof english = {
  keyNames: { CmdOrCtrl: 'Ctrl', Shift: 'Shift', PageDown: 'PgDn', PageUp: 'PgUp' },
  title: 'कीबोर्ड शॉर्टकट',
  lead: 'अक्षर आपके कीबोर्ड लेआउट के अनुसार होते हैं। जिस लेआउट में लैटिन अक्षर नहीं हैं, उसमें उसी जगह की कुंजी मानी जाती है।',
  search: 'शॉर्टकट खोजें',
  found: (shortcuts) => (shortcuts === 0 ? 'कोई शॉर्टकट नहीं मिला।' : count(shortcuts, 'शॉर्टकट', 'शॉर्टकट')),
  none: 'कोई कुंजी नहीं',
  or: 'या',
  change: (action) => `कुंजियाँ बदलें: ${action}`,
  changeShort: 'बदलें',
  remove: (action) => `कुंजियाँ हटाएँ: ${action}`,
  removeShort: 'हटाएँ',
  reset: (action) => `कुंजियाँ रीसेट करें: ${action}`,
  resetShort: 'रीसेट करें',
  press: 'नई कुंजियाँ दबाएँ। Escape से रद्द होता है।',
  recording: (action) => `इसके लिए नई कुंजियाँ दबाएँ: ${action}`,
  unusable: 'यह कुंजी इस्तेमाल नहीं की जा सकती। कोई दूसरी दबाएँ।',
  reserved: (keys, reason) => `${keys} ${reserved[reason]}। दूसरी कुंजियाँ दबाएँ।`,
  conflict: (keys, action) => `${keys} से यह चलता है: ${action}।`,
  swap: 'कुंजियों की अदला-बदली करें',
  changed: (action, keys) => `${action}: ${keys}`,
  resetAll: 'सब रीसेट करें',
  resetDone: 'सभी शॉर्टकट रीसेट किए गए।',
  export: 'निर्यात करें…',
  exported: (file, holdsUserId) => `शॉर्टकट निर्यात किए गए: ${toFile(file, holdsUserId)}`,
  import: 'आयात करें…',
  imported: 'शॉर्टकट आयात किए गए।',
  importFile: 'शॉर्टकट वाली फ़ाइल',
  notImported: 'इस फ़ाइल में Campaign Desk के शॉर्टकट नहीं हैं। कुछ भी नहीं बदला गया।',
  importConflict: (keys) => `फ़ाइल में ${keys} दो कार्रवाइयों के लिए है। कुछ भी नहीं बदला गया।`,
  importReserved: (keys, reason) => `फ़ाइल में ${keys} का इस्तेमाल है, लेकिन ${keys} ${reserved[reason]}। कुछ भी नहीं बदला गया।`,
};
