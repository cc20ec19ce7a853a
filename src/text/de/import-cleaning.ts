import type { Oddity } from '@domain/recipients/import-notes';
import type { importCleaning as english } from '../en/import-cleaning';

const found: Readonly<Record<Oddity, string>> = {
  'empty-word': 'Werte enthalten NULL, nan, N/A, - oder Ähnliches. Der Assistent könnte das aussprechen.',
  'html-entity': 'Werte enthalten HTML-Entitäten wie &eacute;.',
  mojibake: 'Werte enthalten beschädigte Umlaute oder Akzente, zum Beispiel JÃ¶rg statt Jörg.',
};

const cleaned: Readonly<Record<Oddity, string>> = {
  'empty-word': 'NULL, nan, N/A, - und Ähnliches gelten als leer.',
  'html-entity': 'HTML-Entitäten werden umgewandelt.',
  mojibake: 'Beschädigte Umlaute und Akzente werden repariert.',
};

const clean: Readonly<Record<Oddity, string>> = {
  'empty-word': 'Als leer behandeln',
  'html-entity': 'Entitäten umwandeln',
  mojibake: 'Akzente reparieren',
};

const keep: Readonly<Record<Oddity, string>> = {
  'empty-word': 'Wörter behalten',
  'html-entity': 'Entitäten behalten',
  mojibake: 'Unverändert lassen',
};

/** What programs left in cells by error, and the choice to clean it. */
export const importCleaning: typeof english = { title: 'Auffällige Werte', found, cleaned, clean, keep };
