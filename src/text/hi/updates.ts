import type { InstallationKind } from '@domain/updates/installation';
import type { Refusal } from '@domain/updates/metadata';
import type { ModeControl } from '@domain/updates/mode';
import type { updates as english } from '../en/updates';
import { outcomes } from './outcomes';

const REFUSALS: Record<Refusal, string> = {
  unsigned: 'अपडेट पर हस्ताक्षर नहीं है, इसलिए उसे अस्वीकार कर दिया गया।',
  'bad-signature': 'अपडेट का हस्ताक्षर मान्य नहीं है, इसलिए उसे अस्वीकार कर दिया गया। हो सकता है कि किसी ने उसे बदल दिया हो।',
  unreadable: 'अपडेट का विवरण पढ़ा नहीं जा सकता, इसलिए उसे अस्वीकार कर दिया गया।',
  expired:
    'अपडेट की जानकारी की समय-सीमा खत्म हो गई है, इसलिए उसे अस्वीकार कर दिया गया। हो सकता है कि कोई नया संस्करण हो जो आपको नहीं दिखाया जा रहा।',
  rollback: 'मिला हुआ संस्करण आपके संस्करण से पुराना है, इसलिए उसे अस्वीकार कर दिया गया।',
  replay: 'मिला हुआ संस्करण पहले मिल चुके संस्करण से पुराना है, इसलिए उसे अस्वीकार कर दिया गया।',
  'no-package': 'नए संस्करण में इस कंप्यूटर के लिए कोई पैकेज नहीं है।',
  tampered: 'डाउनलोड की गई फ़ाइल वह नहीं है जिस पर हस्ताक्षर किया गया था, इसलिए उसे मिटा दिया गया।',
};

const CONTROLS: Record<Exclude<ModeControl, 'user'>, string> = {
  policy: 'आपके एडमिन ने सेट किया है।',
  'broken-policy': 'आपके एडमिन की नीति फ़ाइल पढ़ी नहीं जा सकती, इसलिए अपडेट बंद हैं।',
  environment: 'एनवायरमेंट वैरिएबल CAMPAIGN_DESK_UPDATES से सेट किया गया है।',
  build: 'इस बिल्ड में अपडेट का कोई स्रोत नहीं है। नए संस्करण वहीं से लें जहाँ से यह लिया था।',
};

const HOW_TO_GET: Record<InstallationKind, string> = {
  appimage: '',
  windows: '',
  macos: '',
  apt: 'इसे अपने पैकेज मैनेजर से इंस्टॉल करें: sudo apt update && sudo apt install campaign-desk',
  dnf: 'इसे अपने पैकेज मैनेजर से इंस्टॉल करें, जैसे: sudo dnf upgrade campaign-desk',
  unpacked: 'इसे वहीं से डाउनलोड करें जहाँ से यह संस्करण लिया था।',
};

/** Updates of the app: the settings section and the notice that asks. */
export const updates: typeof english = {
  title: 'अपडेट',
  check: 'अपडेट की जाँच करें',
  checkHint: 'दिन में एक बार ऐप अपडेट सर्वर से नए संस्करण के बारे में पूछता है। वह आपके या आपके डेटा के बारे में कुछ भी नहीं भेजता।',
  install: 'अपडेट अपने-आप इंस्टॉल करें',
  installHint: 'नए संस्करण बैकग्राउंड में डाउनलोड होते हैं और ऐप बंद करने पर इंस्टॉल होते हैं।',
  checkNow: 'अभी जाँचें',
  download: 'डाउनलोड करें',
  tryAgain: 'फिर कोशिश करें',
  restart: 'अपडेट के लिए फिर से शुरू करें',
  waitsForPush:
    'अभियान का एक अपडेट भेजा जा रहा है, इसलिए ऐप फिर से शुरू नहीं हुआ। उसका नतीजा आने पर “अपडेट के लिए फिर से शुरू करें” दोबारा दबाएँ।',
  notes: 'रिलीज़ नोट',
  controls: CONTROLS,
  howToGet: HOW_TO_GET,
  lastCheck: (time) => `पिछली जाँच: ${time}`,
  workOffline: 'आप ऑफ़लाइन काम कर रहे हैं, इसलिए ऐप जाँच नहीं करता।',
  checking: 'जाँच हो रही है…',
  current: 'आपके पास सबसे नया संस्करण है।',
  available: (version) => `संस्करण ${version} उपलब्ध है।`,
  downloading: (version) => `संस्करण ${version} डाउनलोड हो रहा है…`,
  paused: (version) => `संस्करण ${version} का डाउनलोड आपके अभियानों के अपडेट भेजे जाने तक रुका है।`,
  progress: 'डाउनलोड',
  ready: (version) => `संस्करण ${version} तैयार है। ऐप बंद करने पर यह इंस्टॉल होगा।`,
  refused: REFUSALS,
  failedTitle: {
    check: 'ऐप अपडेट की जाँच नहीं कर सका',
    download: 'नया संस्करण डाउनलोड नहीं हो सका',
    install: 'नया संस्करण इंस्टॉल नहीं हो सका',
  },
  failure: (failure) => {
    switch (failure.kind) {
      case 'network':
        return `${outcomes.noResponse(failure.reason)}। नेटवर्क जाँचें, फिर दोबारा कोशिश करें।`;
      case 'server':
        return `अपडेट सर्वर ने स्टेटस ${String(failure.status)} लौटाया। बाद में फिर कोशिश करें।`;
      case 'disk-full':
        return 'डिस्क भर गई है। कुछ जगह खाली करें, फिर दोबारा कोशिश करें।';
      case 'read-only':
        return 'ऐप के फ़ोल्डर में लिखा नहीं जा सकता। ऐप को अपने किसी फ़ोल्डर में ले जाएँ, फिर दोबारा कोशिश करें।';
      case 'disk':
        return 'कोई फ़ाइल पढ़ी या लिखी नहीं जा सकी। फिर कोशिश करें।';
      case 'interrupted':
        return 'इंस्टॉल बीच में रुक गया। फिर कोशिश करें।';
      case 'tampered':
        return 'डाउनलोड की गई फ़ाइल बदल गई थी। उसे फिर से डाउनलोड करें।';
      case 'failed':
        return 'कुछ अप्रत्याशित हुआ। फिर कोशिश करें।';
    }
  },
  stillWhole: 'आप यह संस्करण इस्तेमाल करते रह सकते हैं।',
  askTitle: 'अपडेट की जाँच करें?',
  ask: 'ऐप दिन में एक बार नए संस्करणों के बारे में पूछ सकता है और ऐप बंद करने पर उन्हें इंस्टॉल कर सकता है। इसे आप सेटिंग में बदल सकते हैं।',
  turnOn: 'चालू करें',
  keepOff: 'बंद रखें',
};
