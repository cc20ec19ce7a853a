import type { AppError } from '@domain/errors/errors';
import type { Unreadable } from '@domain/recipients/import';
import { imports } from './imports';

interface Words {
  readonly title: string;
  readonly help: string;
}

const STAYS = 'The recipients you have stay as they are.';

const IMPORTS: Record<Extract<AppError, { kind: 'import' }>['reason'], Words> = {
  gone: { title: 'This import has ended', help: `Begin it anew. ${STAYS}` },
  cancelled: { title: 'Import cancelled', help: STAYS },
  'not-ready': { title: 'This import has not been read to its end', help: `Read it first, then import. ${STAYS}` },
  'too-many': { title: 'Other imports are still open', help: 'Finish or cancel one of them, then begin again.' },
};

export const importSourceWords = (why: Unreadable): Words => ({
  title: 'This file cannot be imported',
  help: `${imports.unreadable[why]} ${STAYS}`,
});
export const importWords = (reason: keyof typeof IMPORTS): Words => IMPORTS[reason];

export const uploadUnknown: Words = {
  title: 'An earlier upload of these recipients may have arrived',
  help: 'Nothing was sent now. Look at your recipient lists on the server first, then say here what you found, and upload again if the list is not there.',
};
