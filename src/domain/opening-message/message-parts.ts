import { languagesOfMessage } from './language-of-message';
import { de } from './packs/de';
import { en } from './packs/en';
import { es } from './packs/es';
import { fr } from './packs/fr';
import { hi } from './packs/hi';
import type { LanguagePack, MessageLanguage } from './packs/pack';

const PACKS: Readonly<Record<MessageLanguage, LanguagePack>> = { en, de, fr, es, hi };

/** What an opening message should say. */
export type MessagePart = 'caller' | 'ai' | 'way-out';

const SAYS: Readonly<Record<MessagePart, (message: string, pack: LanguagePack) => boolean>> = {
  caller: saysWhoCalls,
  ai: saysItIsAi,
  'way-out': (message, { wayOut }) => wayOut.some((pattern) => found(message, pattern)),
};

/**
 * Returns what an opening message does not seem to say. Nothing for a language that is not known.
 * @param message its placeholders stand as a name with a capital letter.
 */
export function missingParts(message: string): readonly MessagePart[] {
  const packs = languagesOfMessage(message).map((language) => PACKS[language]);
  if (packs.length === 0) return [];
  return (['caller', 'ai', 'way-out'] as const).filter((part) => !packs.some((pack) => SAYS[part](message, pack)));
}

function saysWhoCalls(message: string, { asks, beforeName, noNames, introductions }: LanguagePack): boolean {
  const statements = message.replaceAll(asks, ' … ');
  if (introductions.some((pattern) => found(statements, pattern))) return true;
  for (const { 0: lead, index } of statements.matchAll(beforeName)) {
    const next = statements.slice(index + lead.length, index + lead.length + 40).replace(/^[\s,:«»“”„"'‘’-]+/u, '');
    if (/^[\p{Lu}\p{Lo}]/u.test(next) && next.search(noNames) !== 0) return true;
  }
  return false;
}

function saysItIsAi(message: string, { machine, notBefore, notAfter }: LanguagePack): boolean {
  for (const pattern of machine) {
    for (const { 0: match, index } of message.matchAll(pattern)) {
      const isDenied =
        notBefore.test(message.slice(Math.max(0, index - 30), index)) ||
        notAfter?.test(message.slice(index + match.length, index + match.length + 30)) === true;
      if (!isDenied) return true;
    }
  }
  return false;
}

/** Patterns are global, so `test` would go on where it ended. */
const found = (text: string, pattern: RegExp): boolean => text.search(pattern) >= 0;
