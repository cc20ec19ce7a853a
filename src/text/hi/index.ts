import type { en } from '../en';
import { about } from './about';
import { callingHours } from './calling-hours';
import { conduct } from './conduct';
import { connections } from './connections';
import { consent } from './consent';
import { contextMenus } from './context-menus';
import { crashes } from './crashes';
import { diagnostics } from './diagnostics';
import { draftFiles } from './draft-files';
import { drafts } from './drafts';
import { editor } from './editor';
import { encryption } from './encryption';
import { erasure } from './erasure';
import { errors } from './errors';
import { find } from './find';
import { finish } from './finish';
import { firstSteps } from './first-steps';
import { help } from './help';
import { hiddenCharacters } from './hidden-characters';
import { history } from './history';
import { identifiers } from './identifiers';
import { links } from './links';
import { login } from './login';
import { native } from './native';
import { numberRules } from './number-rules';
import { organising } from './organising';
import { outbox } from './outbox';
import { outcomes } from './outcomes';
import { palette } from './palette';
import { pasting } from './pasting';
import { proxies } from './proxies';
import { recentContact } from './recent-contact';
import { recipientLists } from './recipient-lists';
import { recipientWork } from './recipient-work';
import { recipients } from './recipients';
import { recipientsImport } from './recipients-import';
import { recipientsSplit } from './recipients-split';
import { recipientsTable } from './recipients-table';
import { refresh } from './refresh';
import { reviewing } from './reviewing';
import { sandbox } from './sandbox';
import { settings } from './settings';
import { shortcuts } from './shortcuts';
import { spelling } from './spelling';
import { suppression } from './suppression';
import { updates } from './updates';

/** The Hindi catalogue, of the same shape as the English one. */
export const hi: typeof en = {
  ...native,
  ...reviewing,
  about,
  callingHours,
  connections,
  conduct,
  consent,
  contextMenus,
  crashes,
  diagnostics,
  draftFiles,
  drafts,
  encryption,
  erasure,
  errors,
  find,
  finish,
  firstSteps,
  help,
  hiddenCharacters,
  history,
  identifiers,
  links,
  login,
  numberRules,
  organising,
  outbox,
  outcomes,
  settings,
  editor,
  palette,
  pasting,
  proxies,
  recentContact,
  recipientLists,
  recipientWork,
  recipients,
  recipientsImport,
  recipientsSplit,
  recipientsTable,
  refresh,
  sandbox,
  shortcuts,
  spelling,
  suppression,
  updates,
};
