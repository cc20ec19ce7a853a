import type { fileNames as english } from '../en/file-names';

/** The words in names of exported files. `day`: `YYYY-MM-DD`. */
export const fileNames: typeof english = {
  history: (day) => `Campaign Desk इतिहास ${day}`,
  diagnostics: (day) => `Campaign Desk डायग्नोस्टिक्स ${day}`,
  shortcuts: 'Campaign Desk शॉर्टकट',
  recipients: 'प्राप्तकर्ता',
  rejected: 'अस्वीकृत',
  noted: 'जाँचने के लिए',
  suppressionList: 'रोक सूची',
  unnamed: {
    draft: 'ड्राफ़्ट',
    review: 'समीक्षा',
    history: 'इतिहास',
    diagnostics: 'डायग्नोस्टिक्स',
    contacts: 'संपर्क',
  },
};
