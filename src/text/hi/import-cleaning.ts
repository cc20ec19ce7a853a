import type { Oddity } from '@domain/recipients/import-notes';
import type { importCleaning as english } from '../en/import-cleaning';

const found: Readonly<Record<Oddity, string>> = {
  'empty-word': 'कुछ मानों में NULL, nan, N/A, - या ऐसा ही कोई शब्द है। हो सकता है कि सहायक उसे बोल दे।',
  'html-entity': 'कुछ मानों में HTML एंटिटी हैं, जैसे &eacute;।',
  mojibake: 'कुछ मानों में बिगड़े हुए अक्षर हैं, जैसे Jörg की जगह JÃ¶rg।',
};

const cleaned: Readonly<Record<Oddity, string>> = {
  'empty-word': 'NULL, nan, N/A, - और ऐसे शब्दों को खाली माना जाएगा।',
  'html-entity': 'HTML एंटिटी को डिकोड किया जाएगा।',
  mojibake: 'बिगड़े हुए अक्षर ठीक किए जाएँगे।',
};

const clean: Readonly<Record<Oddity, string>> = {
  'empty-word': 'खाली मानें',
  'html-entity': 'एंटिटी डिकोड करें',
  mojibake: 'अक्षर ठीक करें',
};

const keep: Readonly<Record<Oddity, string>> = {
  'empty-word': 'शब्द रहने दें',
  'html-entity': 'एंटिटी रहने दें',
  mojibake: 'जैसा लिखा है वैसा रखें',
};

/** What programs left in cells by error, and the choice to clean it. */
export const importCleaning: typeof english = { title: 'गलत लगने वाले मान', found, cleaned, clean, keep };
