import type { Note } from '@domain/recipients/import-notes';
import type { Rejection, Repair } from '@domain/recipients/import-reasons';
import type { imports as english } from '../en/imports';
import { unreadable } from './unreadable';

const rejections: Readonly<Record<Rejection, string>> = {
  'no-number': 'फ़ोन नंबर नहीं है',
  'invalid-number': 'मान्य फ़ोन नंबर नहीं है',
  'short-number': 'छोटा नंबर (3 से 5 अंक), कहीं और से कॉल नहीं हो सकता',
  'no-country-code': 'देश का कोड नहीं है: इन नंबरों का देश चुनें',
  'scientific-notation': 'स्प्रेडशीट ने पूर्णांकित कर दिया, इसलिए अंक गायब हैं',
  'spreadsheet-error': 'स्प्रेडशीट की गड़बड़ी वाला मान, जैसे #REF!',
  'formula-without-value': 'फ़ॉर्मूले का मान सहेजा हुआ नहीं है: वर्कबुक को स्प्रेडशीट ऐप में खोलकर सहेजें',
  extension: 'नंबर में एक्सटेंशन है, जो डायल नहीं किया जा सकता',
  'too-few-cells': 'कॉलम से कम सेल',
  'too-many-cells': 'कॉलम से ज़्यादा सेल',
  'unterminated-quote': 'उद्धरण चिह्न खुला है, पर बंद नहीं हुआ',
  'stray-quote': 'बंद उद्धरण चिह्न के बाद टेक्स्ट',
  'cell-too-long': 'मान बहुत लंबा है',
  'row-too-long': 'पंक्ति बहुत लंबी है',
  'bad-encoding': 'इस एन्कोडिंग के लिए अमान्य वर्ण',
  'control-character': 'कंट्रोल वर्ण',
  'bad-json': 'JSON ऑब्जेक्ट नहीं है',
  'repeated-header': 'दोहराई गई हेडर पंक्ति',
  letters: 'नंबर में अक्षर हैं: इसे अंकों में लिखें',
  'text-beside-number': 'नंबर के साथ दूसरा टेक्स्ट',
  'ambiguous-number': 'दो अलग नंबरों के रूप में पढ़ा जा सकता है',
  'missing-plus': 'डिफ़ॉल्ट देश का नंबर नहीं है: अगर प्लस का निशान छूटा है, तो विदेश में मान्य है',
  'repeated-key': 'JSON ऑब्जेक्ट में एक ही कुंजी एक से ज़्यादा बार',
};

const repairs: Readonly<Record<Repair, string>> = {
  trimmed: 'मान के आस-पास के स्पेस हटाए गए',
  punctuation: 'नंबर से स्पेस, बिंदु, डैश या कोष्ठक हटाए गए',
  digits: 'गैर-लैटिन अंक बदले गए',
  'lost-plus': 'छूटा हुआ प्लस का निशान जोड़ा गया',
  'leading-zeros': 'अंतरराष्ट्रीय प्रीफ़िक्स (जैसे 00 या 011) की जगह + लगाया गया',
  national: 'डिफ़ॉल्ट देश का कोड जोड़ा गया',
  'scientific-notation': 'वैज्ञानिक संकेतन को पूरा लिखा गया',
  'decimal-point': 'दशमलव बिंदु और उसके बाद के शून्य हटाए गए',
  apostrophe: 'शुरुआती एपॉस्ट्रॉफ़ी हटाया गया',
  'text-formula': 'टेक्स्ट के आस-पास का फ़ॉर्मूला हटाया गया',
  'tel-link': 'नंबर के साथ का tel:, whatsapp: या कोई और लिंक हटाया गया',
  'national-prefix': 'देश के कोड के बाद का राष्ट्रीय प्रीफ़िक्स हटाया गया',
  prefix: 'विज्ञापन प्लैटफ़ॉर्म का प्रीफ़िक्स p: नंबर से हटाया गया',
  label: 'नंबर के साथ का लेबल हटाया गया, जैसे Tel. या (home)',
  'two-readings': 'दो तरह से पढ़ा जा सकता था: कॉलम या आपके जवाब के आधार पर तय किया गया',
  'first-of-several': 'सेल के कई नंबरों में से पहला मान्य नंबर लिया गया',
  'one-of-several': 'सेल के हर नंबर के लिए एक पंक्ति बनाई गई',
  'number-left-out': 'सेल का एक और नंबर मान्य नहीं है, इसलिए छोड़ा गया',
  'other-column': 'नंबर अगले फ़ोन कॉलम से लिया गया',
  'empty-word': 'NULL, nan, N/A या ऐसे ही शब्द को खाली माना गया',
  'html-entity': 'HTML एंटिटी डिकोड की गईं',
  mojibake: 'बिगड़े हुए अक्षर ठीक किए गए',
};

const notes: Readonly<Record<Note, string>> = {
  'empty-word': 'NULL, nan, N/A या ऐसे ही शब्द को मान के रूप में आयात किया गया',
  'html-entity': 'HTML एंटिटी के साथ आयात किया गया, जैसे &eacute;',
  mojibake: 'बिगड़े हुए अक्षरों के साथ आयात किया गया, जैसे Ã¶',
  'hidden-row': 'छोड़ दी गईं, क्योंकि शीट में वे छिपी हुई हैं',
  'formula-without-value': 'मान के बिना आयात किया गया, क्योंकि किसी फ़ॉर्मूले का मान सहेजा हुआ नहीं है',
  'spreadsheet-error': 'मान के बिना आयात किया गया, क्योंकि स्प्रेडशीट में #N/A जैसी गड़बड़ी है',
  comment: 'टिप्पणी वाली लाइनें छोड़ी गईं',
  'comment-mark': 'आयात किया गया, हालाँकि लाइन टिप्पणी की तरह शुरू होती है (#, // या --)',
  'rounded-number': '15 से ज़्यादा अंकों वाले नंबर, जिनके आखिरी अंक स्प्रेडशीट ने बदल दिए',
};

const noted: typeof english.noted = {
  duplicate: 'डुप्लीकेट होने से छोड़ी गई',
  heldBack: 'किसी रोक सूची या नियम ने रोकी',
};

/** What happens to rows on their way from a file to an audience. */
export const imports: typeof english = { rejections, repairs, notes, noted, unreadable };
