import type { AppError } from '@domain/errors/errors';
import type { Message } from '../shared/message';

type Reason = Extract<AppError, { kind: 'campaign-text' }>['reason'];
const PASTE_BODY = 'Paste the JSON itself after --data, in single quotes.';

/**
 * Why no draft can be created from a pasted text. `detail` is what the text names; `place` is where
 * it is, in brackets, or empty.
 */
export function campaignTextErrors(reason: Reason, detail: string, place: string): Message {
  const unread = `This text can’t be read${place}`;
  switch (reason) {
    case 'not-json':
      return {
        title: unread,
        help: 'Paste the whole API response, from the first { to the last }, or clear the field and enter only the ID.',
      };
    case 'not-a-campaign':
      return {
        title: unread,
        help: 'A campaign’s JSON has an "id". Paste a whole API response, or clear the field and enter only the ID.',
      };
    case 'other-id':
      return {
        title: 'This text is for a different campaign than the ID above',
        help: 'Correct the ID, or clear it to use the one in the text.',
      };
    case 'no-id':
      return { title: 'The text has no campaign ID', help: 'Enter it above.' };
    case 'bad-id':
      return {
        title: 'The campaign ID can’t be used',
        help: 'It contains / or \\, only dots, or characters that can’t be seen. Check the ID.',
      };
    case 'placeholder-id':
      return {
        title: `The campaign ID in the text is a placeholder (${detail})`,
        help: 'Enter the campaign’s ID above.',
      };
    case 'sample-response':
      return {
        title: 'This is a sample from the documentation, not a campaign',
        help: `Its "id" is ${detail}. Paste an API response, or clear the field and enter only the ID.`,
      };
    case 'no-curl':
      return {
        title: unread,
        help: 'Paste a cURL command like the one on the API page: PATCH, an address with /campaign/ and the ID, and --data. Check that every quote is closed.',
      };
    case 'several-requests':
      return {
        title: `The text contains ${detail} requests`,
        help: 'A draft changes one campaign. Choose the request to use.',
      };
    case 'loose-lines':
      return {
        title: `Lines that look like options don’t belong to the command${place}`,
        help: 'A shell would run them as separate commands. Join the lines, or remove them.',
      };
    case 'other-tool':
      return { title: `${detail} commands aren’t supported`, help: 'Paste a cURL command, or the campaign’s JSON.' };
    case 'body-in-file':
      return {
        title: `The body is in ${detail}: paste its text`,
        help: `The command contains only the file’s name. ${PASTE_BODY}`,
      };
    case 'body-in-variable':
      return {
        title: `The body is in ${detail}, which only your shell knows`,
        help: PASTE_BODY,
      };
    case 'body-from-program':
      return {
        title: detail === '' ? 'The body comes from standard input' : `The body comes from the output of ${detail}`,
        help: PASTE_BODY,
      };
    case 'body-as-form':
      return {
        title: `${detail} sends a form or a file, not JSON`,
        help: 'Campaigns are updated with JSON. Use --data with the JSON in single quotes.',
      };
    case 'body-in-query':
      return {
        title: 'The command sends its data in the address (--get), not as a body',
        help: 'Remove -G or --get.',
      };
    case 'hidden-secret':
      return {
        title: 'The campaign’s values contain a hidden API key or user ID',
        help: 'The placeholder “hidden_in_app_…” would be sent as it is. Remove it from the text.',
      };
    case 'command-too-long':
      return {
        title: 'This command is longer than 100,000 characters',
        help: 'It wasn’t read. Remove its recipients and import them from a file, or shorten its texts.',
      };
    case 'too-much':
      return {
        title: unread,
        help: 'A value is too large to be stored: too many keys, too many levels, or too long a text. Paste a smaller campaign.',
      };
    case 'repeated-key':
      return {
        title: `The key “${detail}” appears more than once${place}`,
        help: 'Keep one of them, so that it is clear which value you mean.',
      };
    case 'several-bodies':
      return {
        title: `The command has ${detail} bodies`,
        help: 'cURL would join them with &, which isn’t valid JSON. Keep one --data.',
      };
  }
}
