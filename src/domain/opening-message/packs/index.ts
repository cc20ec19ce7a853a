import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { hi } from './hi';
import type { LanguagePack, MessageLanguage } from './pack';

export const PACKS: Readonly<Record<MessageLanguage, LanguagePack>> = { en, de, fr, es, hi };
