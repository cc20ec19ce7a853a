import type { AppError } from '@domain/errors/errors';
import type { Unreadable } from '@domain/recipients/import';
import type { Message } from '../shared/message';
import { imports } from './imports';

const STAYS = 'आपके प्राप्तकर्ता नहीं बदले हैं।';

const IMPORTS: Record<Extract<AppError, { kind: 'import' }>['reason'], Message> = {
  gone: { title: 'इस आयात का समय समाप्त हो गया', help: `फिर से शुरू करें। ${STAYS}` },
  cancelled: { title: 'आयात रद्द किया गया', help: STAYS },
  'not-ready': {
    title: 'सभी पंक्तियाँ अभी नहीं जाँची गई हैं',
    help: `पहले सभी पंक्तियाँ जाँचें, फिर आयात करें। ${STAYS}`,
  },
  'too-many': {
    title: 'दूसरे आयात अभी खुले हैं',
    help: 'उनमें से किसी एक को पूरा या रद्द करें, फिर नए सिरे से शुरू करें।',
  },
};

export const importSourceTexts = (why: Unreadable): Message => ({
  title: 'यह फ़ाइल आयात नहीं की जा सकती',
  help: `${imports.unreadable[why]} ${STAYS}`,
});
export const importTexts = (reason: keyof typeof IMPORTS): Message => IMPORTS[reason];

export const uploadUnknown: Message = {
  title: 'हो सकता है कि इन प्राप्तकर्ताओं का पिछला अपलोड सर्वर तक पहुँच गया हो',
  help: 'अभी कुछ भी नहीं भेजा गया। सर्वर पर अपनी प्राप्तकर्ता सूचियाँ देखें, फिर जो मिला हो उसे यहाँ चुनें। दोबारा तभी अपलोड करें जब सूची वहाँ न हो।',
};
