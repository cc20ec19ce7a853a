import type * as english from '../en/recipients-clipboard';
import { amount, count } from './count';

export const rowsOf: typeof english.rowsOf = (rows) => count(rows, 'पंक्ति', 'पंक्तियाँ');

/** Copying from the table of recipients and pasting into it. */
export const recipientsClipboard: typeof english.recipientsClipboard = {
  copy: 'कॉपी करें',
  copyWithHeadings: 'शीर्षकों के साथ कॉपी करें',
  copied: (rows) => count(rows, 'पंक्ति कॉपी की गई', 'पंक्तियाँ कॉपी की गईं'),
  tooManyToCopy: (most) => `ज़्यादा से ज़्यादा ${amount(most)} पंक्तियाँ कॉपी की जा सकती हैं। सभी के लिए प्राप्तकर्ताओं को निर्यात करें।`,
  pasted: (changed, added) =>
    [
      changed > 0 ? count(changed, 'पंक्ति बदली गई', 'पंक्तियाँ बदली गईं') : '',
      added > 0 ? count(added, 'प्राप्तकर्ता जोड़ा गया', 'प्राप्तकर्ता जोड़े गए') : '',
    ]
      .filter(Boolean)
      .join(', '),
  nothing: 'तालिका में ये मान पहले से हैं।',
  refused: (refusal) => {
    switch (refusal.kind) {
      case 'too-many-rows':
        return `कुछ भी पेस्ट नहीं हुआ: यहाँ ज़्यादा से ज़्यादा ${amount(refusal.most)} पंक्तियाँ पेस्ट की जा सकती हैं। इससे ज़्यादा के लिए “प्राप्तकर्ता आयात करें” इस्तेमाल करें।`;
      case 'too-many-columns':
        return `कुछ भी पेस्ट नहीं हुआ: ${amount(refusal.columns)} कॉलम हैं, लेकिन इस सेल से आगे सिर्फ़ ${amount(refusal.most)} हैं। और बाईं ओर पेस्ट करें या “प्राप्तकर्ता आयात करें” इस्तेमाल करें।`;
      case 'api-key':
        return 'कुछ भी पेस्ट नहीं हुआ: एक सेल में API कुंजी लगती है।';
      case 'unreadable-row':
        return `कुछ भी पेस्ट नहीं हुआ: पंक्ति ${amount(refusal.position)} का मेटाडेटा JSON ऑब्जेक्ट नहीं है। पहले वह पंक्ति ठीक करें।`;
    }
  },
  askTitle: (values) => `${amount(values)} मान बदलें?`,
  askText: 'पेस्ट किए गए सेल मौजूदा मानों की जगह ले लेंगे। आप इसे एक ही चरण में पूर्ववत कर सकते हैं।',
  replace: 'बदलें',
};
