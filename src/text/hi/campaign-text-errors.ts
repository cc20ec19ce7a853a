import type { AppError } from '@domain/errors/errors';
import type { Message } from '../shared/message';

type Reason = Extract<AppError, { kind: 'campaign-text' }>['reason'];
const PASTE_BODY = '--data के बाद सिंगल कोट में ख़ुद JSON पेस्ट करें।';

/**
 * Why no draft can be created from a pasted text. `detail` is what the text names; `place` is where
 * it is, in brackets, or empty.
 */
export function campaignTextErrors(reason: Reason, detail: string, place: string): Message {
  const unread = `यह टेक्स्ट नहीं पढ़ा जा सकता${place}`;
  switch (reason) {
    case 'not-json':
      return {
        title: unread,
        help: 'पहले { से आखिरी } तक API का पूरा जवाब पेस्ट करें या फ़ील्ड खाली करके सिर्फ़ ID डालें।',
      };
    case 'not-a-campaign':
      return {
        title: unread,
        help: 'अभियान के JSON में "id" होता है। API का पूरा जवाब पेस्ट करें या फ़ील्ड खाली करके सिर्फ़ ID डालें।',
      };
    case 'other-id':
      return {
        title: 'यह टेक्स्ट ऊपर की ID वाले अभियान का नहीं, किसी दूसरे अभियान का है',
        help: 'ID ठीक करें या टेक्स्ट की ID का इस्तेमाल करने के लिए उसे खाली करें।',
      };
    case 'no-id':
      return { title: 'टेक्स्ट में अभियान ID नहीं है', help: 'उसे ऊपर डालें।' };
    case 'bad-id':
      return {
        title: 'इस अभियान ID का इस्तेमाल नहीं किया जा सकता',
        help: 'इसमें / या \\ है, सिर्फ़ बिंदु हैं या ऐसे वर्ण हैं जो दिखाई नहीं देते। ID की जाँच करें।',
      };
    case 'placeholder-id':
      return {
        title: `टेक्स्ट में अभियान ID की जगह प्लेसहोल्डर है (${detail})`,
        help: 'अभियान की ID ऊपर डालें।',
      };
    case 'sample-response':
      return {
        title: 'यह दस्तावेज़ का नमूना है, अभियान नहीं',
        help: `इसका "id" ${detail} है। API का जवाब पेस्ट करें या फ़ील्ड खाली करके सिर्फ़ ID डालें।`,
      };
    case 'no-curl':
      return {
        title: unread,
        help: 'API के पेज जैसा cURL कमांड पेस्ट करें: PATCH, /campaign/ और ID वाला पता, और --data। जाँच लें कि हर कोट बंद किया गया है।',
      };
    case 'several-requests':
      return {
        title: `टेक्स्ट में ${detail} अनुरोध हैं`,
        help: 'एक ड्राफ़्ट एक ही अभियान बदलता है। चुनें कि किस अनुरोध का इस्तेमाल करना है।',
      };
    case 'loose-lines':
      return {
        title: `विकल्प जैसी दिखने वाली लाइनें कमांड का हिस्सा नहीं हैं${place}`,
        help: 'शेल उन्हें अलग कमांड के रूप में चलाएगा। लाइनें जोड़ें या उन्हें हटाएँ।',
      };
    case 'other-tool':
      return {
        title: `${detail} के कमांड काम नहीं करते`,
        help: 'cURL कमांड या अभियान का JSON पेस्ट करें।',
      };
    case 'body-in-file':
      return {
        title: `बॉडी ${detail} में है: उसका टेक्स्ट पेस्ट करें`,
        help: `कमांड में सिर्फ़ फ़ाइल का नाम है। ${PASTE_BODY}`,
      };
    case 'body-in-variable':
      return {
        title: `बॉडी ${detail} में है, जिसे सिर्फ़ आपका शेल जानता है`,
        help: PASTE_BODY,
      };
    case 'body-from-program':
      return {
        title: detail === '' ? 'बॉडी स्टैंडर्ड इनपुट से आती है' : `बॉडी ${detail} के आउटपुट से आती है`,
        help: PASTE_BODY,
      };
    case 'body-as-form':
      return {
        title: `${detail} से JSON नहीं, फ़ॉर्म या फ़ाइल भेजी जाती है`,
        help: 'अभियान JSON से अपडेट किए जाते हैं। --data का इस्तेमाल करें और JSON को सिंगल कोट में रखें।',
      };
    case 'body-in-query':
      return {
        title: 'कमांड अपना डेटा बॉडी में नहीं, पते में भेजता है (--get)',
        help: '-G या --get हटाएँ।',
      };
    case 'hidden-secret':
      return {
        title: 'अभियान के मानों में छिपी हुई API कुंजी या यूज़र ID है',
        help: 'प्लेसहोल्डर “hidden_in_app_…” जैसा है वैसा ही भेजा जाएगा। इसे टेक्स्ट से हटाएँ।',
      };
    case 'command-too-long':
      return {
        title: 'यह कमांड 1,00,000 वर्णों से लंबा है',
        help: 'इसे नहीं पढ़ा गया। इसके प्राप्तकर्ता हटाकर उन्हें फ़ाइल से आयात करें या इसके टेक्स्ट छोटे करें।',
      };
    case 'too-much':
      return {
        title: unread,
        help: 'कोई मान सहेजने के लिए बहुत बड़ा है: बहुत ज़्यादा कुंजियाँ, बहुत ज़्यादा स्तर या बहुत लंबा टेक्स्ट। इससे छोटा अभियान पेस्ट करें।',
      };
    case 'repeated-key':
      return {
        title: `कुंजी “${detail}” एक से ज़्यादा बार आती है${place}`,
        help: 'उनमें से एक रखें, ताकि साफ़ रहे कि आपका मतलब किस मान से है।',
      };
    case 'several-bodies':
      return {
        title: `कमांड में ${detail} बॉडी हैं`,
        help: 'cURL उन्हें & से जोड़ेगा, जो मान्य JSON नहीं है। एक ही --data रखें।',
      };
  }
}
