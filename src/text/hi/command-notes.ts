import type { CommandNote } from '@domain/paste/curl/content';
import { fieldTexts } from './fields';

/** What a draft does not get from a pasted command, one sentence each. */
export function commandNotes(note: CommandNote): string {
  switch (note.kind) {
    case 'unknown-key':
      return note.suggestion === null
        ? `“${note.key}” ऐसा फ़ील्ड नहीं है जिसे अपडेट किया जा सके।`
        : `“${note.key}” ऐसा फ़ील्ड नहीं है जिसे अपडेट किया जा सके। क्या आपका मतलब “${note.suggestion}” था?`;
    case 'read-only-key':
      return `“${note.key}” को सर्वर तय करता है, इसलिए इसे अपडेट नहीं किया जा सकता।`;
    case 'repeated-key':
      return `बॉडी में यह फ़ील्ड एक से ज़्यादा बार दिया गया है। आखिरी वाले, “${note.key}”, का इस्तेमाल होता है।`;
    case 'left-out':
      return `“${fieldTexts[note.field].label}” को छोड़ दिया गया: ${note.source} प्लेसहोल्डर या वैरिएबल है।`;
    case 'method':
      return `कमांड ${note.method} का इस्तेमाल करता है। ड्राफ़्ट हमेशा PATCH से भेजा जाता है।`;
    case 'unused-option':
      return `${note.option} ड्राफ़्ट का हिस्सा नहीं हो सकता।`;
    case 'unknown-option':
      return `${note.option} cURL का विकल्प नहीं है। विकल्प और उसके मान के बीच स्पेस होना चाहिए।`;
    case 'variable':
      return `${note.source} ऐसा वैरिएबल है जिसे सिर्फ़ आपका शेल जानता है।`;
    case 'placeholder-id':
      return `${note.source} प्लेसहोल्डर है। अभियान की ID ऊपर डालें।`;
  }
}
