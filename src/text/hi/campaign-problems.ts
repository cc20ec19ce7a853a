import type { Problem } from '@domain/changes/problem';
import { type FieldName, fieldRow } from '@domain/fields/fields';
import { MAX_JSON_DEPTH, MAX_JSON_ENTRIES, MAX_JSON_TEXT } from '@kernel/json/json-bound';
import { conductSentence } from './conduct';
import { consentSentence } from './consent-problems';
import { amount, count } from './count';
import { fieldTexts, numberRange, problemText, speechLabels } from './fields';
import { hiddenName } from './hidden-characters';
import { idIssueTexts } from './identifiers';
import { outsideRule } from './number-rules';
import { openingAdvice } from './opening-advice';
import { outsideHours, spansNights } from './outside-hours';
import { contactSentence, moreContactSentence } from './recent-contact';
import { at, badNumbers, badRecipientJson, rowText } from './recipient-problems';

/** What is wrong, with which field, and what to do: one or two full sentences. */
export function problemSentence(problem: Problem): string {
  const name = problem.field === null ? '' : `“${fieldTexts[problem.field].label}”`;
  switch (problem.code) {
    case 'nothing-changed':
      return 'भेजने के लिए कुछ नहीं है: कोई फ़ील्ड नहीं बदला गया है। कम से कम एक फ़ील्ड बदलें।';
    case 'empty':
      return `${name} को खाली नहीं छोड़ा जा सकता। ${problemText(problem.field).empty}`;
    case 'bad-id':
      return `${name}: ${idIssueTexts(problem.issue, 'list')}`;
    case 'cannot-clear':
      return `${name} को खाली नहीं छोड़ा जा सकता। ${problemText(problem.field).cannotClear}`;
    case 'wrong-type':
      return `${name} ${problemText(problem.field).wrongType}। इसे फिर से डालें या पहले जैसा करें।`;
    case 'not-a-number':
      return `${name} का मान संख्या होना चाहिए। ${numberRange(problem.field)} डालें।`;
    case 'not-an-integer':
      return `${name} का मान पूर्ण संख्या होना चाहिए। ${numberRange(problem.field)} डालें।`;
    case 'too-small':
      return `${name} का मान ${String(problem.limit)} या उससे ज़्यादा होना चाहिए, लेकिन अभी यह ${String(problem.value)} है।`;
    case 'too-large':
      return `${name} का मान ${String(problem.limit)} या उससे कम होना चाहिए, लेकिन अभी यह ${String(problem.value)} है।`;
    case 'not-a-time':
      return `${name} को तारीख और समय के रूप में नहीं पढ़ा जा सकता। इसे 2027-03-02 06:00 या 2 Mar 2027, 6:00 am की तरह लिखें।`;
    case 'unknown-time-zone':
      return `${name} (${spaced(problem.local)}) समय क्षेत्र ${problem.zone} में है, जिसे यह कंप्यूटर नहीं जानता। दूसरा समय क्षेत्र चुनें या समय फिर से डालें।`;
    case 'no-such-local-time':
      return `${name}: ${spaced(problem.local)} का समय ${problem.zone} में होता ही नहीं, क्योंकि घड़ियाँ आगे की जाती हैं। इससे पहले या बाद का समय चुनें।`;
    case 'end-not-after-start':
      return orderSentence(problem.fromServer);
    case 'json-syntax':
      return `${name} को JSON के रूप में नहीं पढ़ा जा सकता (${at(problem)})। उसे वहाँ ठीक करें या खाली ऑब्जेक्ट के लिए {} लिखें।`;
    case 'json-not-an-object':
      return `${name} का मान JSON ऑब्जेक्ट होना चाहिए, लेकिन वहाँ कुछ और है (${at(problem)})। उसे ब्रेस में रखें, जैसे {"key": "value"}।`;
    case 'json-too-much':
      return tooMuch(name, problem.field);
    case 'holds-redaction':
      return `${name} में “<redacted>” है, जो आपकी API कुंजी की जगह दिखता है, या पेस्ट की गई कुंजी या ID का प्लेसहोल्डर है। इसे नहीं भेजा जाता, क्योंकि यह सर्वर के मान की जगह ले लेगा। फ़ील्ड को पहले जैसा करें या प्लेसहोल्डर हटाएँ।`;
    case 'field-locked':
      return `सर्वर पर ${name} में आपकी API कुंजी है, इसलिए इसे यहाँ नहीं बदला जा सकता। इसे पहले जैसा करें।`;
    case 'json-repeated-key':
      return `${name} में कुंजी “${problem.key}” एक से ज़्यादा बार है, दोबारा यहाँ: ${at(problem)}। सिर्फ़ आखिरी वाली भेजी जाती है; बाकी हटाएँ।`;
    case 'bad-numbers':
      return badNumbers(problem.count, problem.rows, problem.example);
    case 'bad-recipient-json':
      return badRecipientJson(problem);
    case 'start-in-the-past':
      return `${name} बीत चुका है। तारीख और समय क्षेत्र की जाँच करें; ऐसा होने पर क्या होता है, यह API के दस्तावेज़ में नहीं है।`;
    case 'carrier-timeout':
      return `${name} का मान 60 है। Kathan इसकी अनुमति देता है, लेकिन लगता है कि Twilio ज़्यादा से ज़्यादा 59 सेकंड की अनुमति देता है, इसलिए कैरियर इसे अस्वीकार कर सकता है। सुरक्षित रहने के लिए 59 या उससे कम चुनें।`;
    case 'limit-while-summaries-off':
      return `${name} सेट है, लेकिन “${fieldTexts.use_short_term_summaries.label}” बंद है, इसलिए शायद इसका कोई असर नहीं होता। सारांश चालू करें या सीमा को पहले जैसा करें।`;
    case 'recipients-and-list':
      return `${name} भेजे जा रहे हैं, जबकि एक सूची भी जुड़ी है। दोनों में से किसे कॉल की जाती है, यह API के दस्तावेज़ में नहीं है। “${fieldTexts.recipient_list_id.label}” में सूची अलग करें या प्राप्तकर्ता न भेजने का विकल्प चुनें।`;
    case 'empty-recipients':
      return `${name} भेजना चुना गया है, लेकिन कोई प्राप्तकर्ता नहीं है, इसलिए खाली सूची भेजी जाती है। प्राप्तकर्ता जोड़ें या उन्हें न भेजने का विकल्प चुनें।`;
    case 'ambiguous-local-time':
      return `${name}: ${spaced(problem.local)} का समय ${problem.zone} में दो बार आता है, क्योंकि घड़ियाँ पीछे की जाती हैं। ${problem.chosen === 'earlier' ? 'पहले' : 'बाद'} वाला समय भेजा जाएगा; अगर आपका मतलब दूसरे से है, तो उसे चुनें।`;
    case 'far-future':
      return `${name} वर्ष ${String(problem.year)} में है। वर्ष की जाँच करें: इसे ग्रेगोरियन कैलेंडर का वर्ष माना जाता है।`;
    case 'harmful-character':
      return harmfulCharacter(name, problem);
    case 'campaign-status':
      return problem.status === 'running'
        ? 'यह अभियान चल रहा है: भेजते ही कॉल में इन सेटिंग का इस्तेमाल हो सकता है। भेजने से पहले बदलावों की जाँच करें।'
        : 'यह अभियान पूरा हो चुका है। इसे अब भी बदला जा सकता है या नहीं, यह API के दस्तावेज़ में नहीं है। जाँच लें कि यही सही अभियान है।';
    case 'duplicate-numbers':
      return `${name}: ${count(problem.count, 'पंक्ति में पहले आया नंबर दोहराया गया है', 'पंक्तियों में पहले आया नंबर दोहराया गया है')}${rowText(problem.rows, problem.count)}। दोहराए गए नंबर हटाएँ, नहीं तो लोगों को एक से ज़्यादा बार कॉल की जा सकती है।`;
    case 'placeholder-missing':
      return `${name}: ${amount(problem.total)} में से ${amount(problem.lacking)} में “${problem.key}” नहीं है, जिसका शुरुआती संदेश में इस्तेमाल होता है। इसे जोड़ें या प्लेसहोल्डर हटाएँ।`;
    case 'opening-advice':
      return openingAdvice(name, problem);
    case 'held-back':
      return `${name}: ${count(problem.total, 'प्राप्तकर्ता', 'प्राप्तकर्ताओं')} में से ${amount(problem.count)} रोक सूचियों से रोके गए हैं और नहीं भेजे जाएँगे।`;
    case 'all-held-back':
      return `सभी ${count(problem.total, 'प्राप्तकर्ता', 'प्राप्तकर्ता')} रोके गए हैं। ${name} नहीं भेजे जाएँगे; बाकी सब भेजा जाएगा।`;
    case 'outside-number-rule':
      return outsideRule(name, problem);
    case 'without-consent':
      return consentSentence(name, problem);
    case 'old-suppression-list':
      return `${name}: रोक सूची “${problem.list}” ${count(problem.days, 'दिन', 'दिन')} पुरानी है। इसका नया संस्करण आयात करें।`;
    case 'recent-contact':
      return contactSentence(name, problem);
    case 'more-recent-contact':
      return moreContactSentence(name, problem);
    case 'conduct-rule':
      return `${name}: ${conductSentence(problem)}`;
    case 'outside-hours':
      return `${name}: ${outsideHours(problem)}`;
    case 'schedule-spans-nights':
      return `${name}: ${spansNights(problem)}`;
    case 'unknown-speech-value':
      return `${name}: “${speechLabels[problem.child]}” के लिए “${problem.value}” कोई ज्ञात मान नहीं है। पूरी सूची दस्तावेज़ में नहीं है; वर्तनी जाँचें या सुझाए गए मानों में से कोई चुनें।`;
    case 'speech-filled-with-defaults':
      return `${name} के सभी मान हमेशा एक साथ भेजे जाते हैं। सर्वर पर ${children(problem.children)} ${problem.children.length === 1 ? 'का मान अज्ञात है' : 'के मान अज्ञात हैं'}, इसलिए अगर अभियान पहले पढ़ा न जा सके, तो सामान्य डिफ़ॉल्ट मान भेजे जाते हैं। उन्हें बदलने के लिए मान चुनें।`;
  }
}

function harmfulCharacter(name: string, problem: Extract<Problem, { code: 'harmful-character' }>): string {
  const { character, kind } = problem;
  const times = problem.count > 1 ? ` और ${amount(problem.count - 1)} बार और` : '';
  const what = `${name} में ${character} (${hiddenName({ code: character, kind })}) है: ${at(problem)}${times}।`;
  switch (kind) {
    case 'bidi':
      return `${what} इसके आसपास का टेक्स्ट भेजे गए टेक्स्ट से अलग दिख सकता है। अगर टेक्स्ट को इसकी ज़रूरत न हो, तो इसे मिटाएँ।`;
    case 'control':
      return `${what} इसे बोला नहीं जा सकता और सर्वर टेक्स्ट को अस्वीकार कर सकता है या वहीं काट सकता है। इसे मिटाएँ।`;
    case 'surrogate':
      return `${what} इसे एस्केप सीक्वेंस के रूप में भेजा जाता है और सर्वर इसे अस्वीकार कर सकता है या बदल सकता है। इसे मिटाएँ या वर्ण फिर से टाइप करें।`;
  }
}

function tooMuch(name: string, field: FieldName | null): string {
  const isText = field !== null && fieldRow(field).kind !== 'json-object' && fieldRow(field).kind !== 'speech';
  return isText
    ? `${name} ${amount(MAX_JSON_TEXT)} वर्णों की सीमा से लंबा है। इसे छोटा करें।`
    : `${name} सहेजने के लिए बहुत बड़ा है। ज़्यादा से ज़्यादा ${amount(MAX_JSON_ENTRIES)} कुंजियाँ और सूची के आइटम, ${String(MAX_JSON_DEPTH)} स्तर और कुल ${amount(MAX_JSON_TEXT)} वर्ण रखें।`;
}

function orderSentence(fromServer: 'start' | 'end' | null): string {
  const start = `“${fieldTexts.schedule_start_time.label}”`;
  const end = `“${fieldTexts.schedule_end_time.label}”`;
  switch (fromServer) {
    case 'start':
      return `${end} सर्वर के ${start} के बाद का होना चाहिए। खत्म होने का समय और बाद का चुनें या शुरू होने का समय बदलें।`;
    case 'end':
      return `${start} सर्वर के ${end} से पहले का होना चाहिए। शुरू होने का समय और पहले का चुनें या खत्म होने का समय बदलें।`;
    case null:
      return `${end} ${start} के बाद का होना चाहिए। खत्म होने का समय और बाद का चुनें या शुरू होने का समय और पहले का।`;
  }
}

function children(names: Extract<Problem, { code: 'speech-filled-with-defaults' }>['children']): string {
  const words = names.map((name) => `“${speechLabels[name]}”`);
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} और ${words.at(-1) ?? ''}`;
}

const spaced = (local: string): string => local.replace('T', ' ');
