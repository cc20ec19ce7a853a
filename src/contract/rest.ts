import { ABOUT } from './about';
import { BACKUPS } from './backups';
import { CALLING_HOURS } from './calling-hours';
import { CONNECTIONS } from './connections';
import { CONSENT } from './consent';
import { CRASHES } from './crashes';
import { DIAGNOSTICS } from './diagnostics';
import { DRAFTS } from './drafts';
import { ENCRYPTION } from './encryption';
import { ERASURE } from './erasure';
import { FIND } from './find';
import { HISTORY } from './history';
import { LINKS } from './links';
import { LOGIN } from './login';
import { MENU } from './menu';
import { NUMBER_RULES } from './number-rules';
import { ORGANISING } from './organising';
import { OUTBOX } from './outbox';
import { PROXIES } from './proxies';
import { PUSH } from './push';
import { RECIPIENTS } from './recipients';
import { RECIPIENTS_SPLIT } from './recipients-split';
import { SANDBOX } from './sandbox';
import { SEARCH } from './search';
import { SECRETS } from './secrets';
import { SETTINGS } from './settings';
import { SPELLING } from './spelling';
import { SUPPRESSION } from './suppression';
import { SYSTEM } from './system';
import { UPDATES } from './updates';
import { WINDOWS } from './windows';

export { EVENTS } from './events';

/** Every command but those of the app as a whole. */
export const REST = {
  ...ABOUT,
  ...BACKUPS,
  ...CALLING_HOURS,
  ...CONNECTIONS,
  ...CONSENT,
  ...CRASHES,
  ...DIAGNOSTICS,
  ...DRAFTS,
  ...ENCRYPTION,
  ...ERASURE,
  ...FIND,
  ...HISTORY,
  ...LINKS,
  ...LOGIN,
  ...MENU,
  ...NUMBER_RULES,
  ...ORGANISING,
  ...OUTBOX,
  ...PROXIES,
  ...PUSH,
  ...RECIPIENTS,
  ...RECIPIENTS_SPLIT,
  ...SANDBOX,
  ...SEARCH,
  ...SECRETS,
  ...SETTINGS,
  ...SPELLING,
  ...SUPPRESSION,
  ...SYSTEM,
  ...UPDATES,
  ...WINDOWS,
};
