import type { KeychainReason } from '@domain/errors/errors';
import type { Message } from '../shared/message';

/** Why the keychain cannot be used. */
export const keychainErrors: Readonly<Record<KeychainReason, Message>> = {
  'no-library': {
    title: 'कीचेन की लाइब्रेरी नहीं मिली',
    help: 'उसे इंस्टॉल करके (Debian और Ubuntu: पैकेज libsecret-1-0; Fedora: libsecret) ऐप दोबारा शुरू करें या “सिर्फ़ इस सत्र के लिए रखें” चुनें। उसके बिना भी आप बदलाव कर सकते हैं।',
  },
  'no-service': {
    title: 'कोई कीचेन सेवा नहीं चल रही है',
    help: 'उसे इंस्टॉल करके चालू करें (Debian और Ubuntu: पैकेज gnome-keyring और dbus-x11; KDE: KWallet) और दोबारा लॉग इन करें, या “सिर्फ़ इस सत्र के लिए रखें” चुनें। उसके बिना भी आप बदलाव कर सकते हैं।',
  },
  locked: {
    title: 'कीचेन लॉक है',
    help: 'उसे अनलॉक करें (Linux: Passwords and Keys में “Login” कीरिंग, जिसे शायद आपको पहले बनाना पड़े; macOS: Keychain Access), फिर दोबारा कोशिश करें। या “सिर्फ़ इस सत्र के लिए रखें” चुनें।',
  },
  denied: {
    title: 'कीचेन ने ऐक्सेस देने से मना कर दिया',
    help: 'अनुरोध बंद कर दिया गया या उसकी अनुमति नहीं दी गई। फिर कोशिश करें और Campaign Desk को कीचेन का इस्तेमाल करने की अनुमति दें, या “सिर्फ़ इस सत्र के लिए रखें” चुनें।',
  },
  timeout: {
    title: 'कीचेन ने जवाब नहीं दिया',
    help: 'हो सकता है कि वह किसी दूसरी विंडो के पीछे अपने पासवर्ड का इंतज़ार कर रही हो। पासवर्ड डालकर फिर कोशिश करें या “सिर्फ़ इस सत्र के लिए रखें” चुनें।',
  },
  failed: {
    title: 'कीचेन काम नहीं कर रही है',
    help: 'कीचेन में अज्ञात गड़बड़ी है। अपने सिस्टम का कीचेन ऐप खोलकर देखें कि वह वहाँ काम करती है या नहीं, फिर दोबारा कोशिश करें। या “सिर्फ़ इस सत्र के लिए रखें” चुनें।',
  },
};
