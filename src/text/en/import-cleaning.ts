import type { Oddity } from '@domain/recipients/import-notes';

const found: Readonly<Record<Oddity, string>> = {
  'empty-word': 'Values contain NULL, nan, N/A, - or a similar word. The assistant might say it.',
  'html-entity': 'Values contain HTML entities such as &eacute;.',
  mojibake: 'Values contain broken accents, as in JÃ¶rg for Jörg.',
};

const cleaned: Readonly<Record<Oddity, string>> = {
  'empty-word': 'NULL, nan, N/A, - and similar words are treated as empty.',
  'html-entity': 'HTML entities are decoded.',
  mojibake: 'Broken accents are repaired.',
};

const clean: Readonly<Record<Oddity, string>> = {
  'empty-word': 'Treat as empty',
  'html-entity': 'Decode entities',
  mojibake: 'Repair accents',
};

const keep: Readonly<Record<Oddity, string>> = {
  'empty-word': 'Keep the words',
  'html-entity': 'Keep the entities',
  mojibake: 'Keep as written',
};

/** What programs left in cells by error, and the choice to clean it. */
export const importCleaning = { title: 'Values that look wrong', found, cleaned, clean, keep };
