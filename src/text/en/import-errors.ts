import type { AppError } from '@domain/errors/errors';
import type { Unreadable } from '@domain/recipients/import';
import type { Message } from '../shared/message';
import { imports } from './imports';

const STAYS = 'Your recipients are unchanged.';

const IMPORTS: Record<Extract<AppError, { kind: 'import' }>['reason'], Message> = {
  gone: { title: 'This import expired', help: `Start again. ${STAYS}` },
  cancelled: { title: 'Import cancelled', help: STAYS },
  'not-ready': { title: 'Not all rows have been checked', help: `Check all rows first, then import. ${STAYS}` },
  'too-many': { title: 'Other imports are still open', help: 'Finish or cancel one of them, then start again.' },
};

export const importSourceTexts = (why: Unreadable): Message => ({
  title: 'This file can’t be imported',
  help: `${imports.unreadable[why]} ${STAYS}`,
});
export const importTexts = (reason: keyof typeof IMPORTS): Message => IMPORTS[reason];

export const uploadUnknown: Message = {
  title: 'An earlier upload of these recipients may have reached the server',
  help: 'Nothing was sent now. Check your recipient lists on the server, then choose here what you found. Upload again only if the list isn’t there.',
};
