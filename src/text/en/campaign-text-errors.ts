import type { AppError } from '@domain/errors/errors';

type Reason = Extract<AppError, { kind: 'campaign-text' }>['reason'];
interface Words {
  readonly title: string;
  readonly help: string;
}

const PASTE_BODY = 'Paste the JSON itself after --data, in single quotes.';

/**
 * Why a pasted text makes no draft. `detail` is what the text names; `place` is where, in brackets,
 * or empty.
 */
export function campaignTextWords(reason: Reason, detail: string, place: string): Words {
  const unread = `This text can’t be read${place}`;
  switch (reason) {
    case 'not-json':
      return {
        title: unread,
        help: 'Paste the whole response of the API, from the first { to the last }, or leave the field empty and enter the ID alone.',
      };
    case 'not-a-campaign':
      return {
        title: unread,
        help: 'A campaign’s JSON has an "id". Paste a whole response of the API, or leave the field empty and enter the ID alone.',
      };
    case 'other-id':
      return {
        title: 'The text is about another campaign than the ID above',
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
        help: `Its "id" is ${detail}. Paste a response of the API, or leave the field empty and enter the ID alone.`,
      };
    case 'no-curl':
      return {
        title: unread,
        help: 'Paste a cURL command like the one on the API page: PATCH, an address with /campaign/ and the ID, and --data. Check that every quote is closed.',
      };
    case 'several-requests':
      return {
        title: `The text holds ${detail} requests`,
        help: 'A draft changes one campaign. Choose the request to use.',
      };
    case 'loose-lines':
      return {
        title: `Lines that look like options don’t belong to the command${place}`,
        help: 'The shell would run them on their own. Join the lines, or remove them.',
      };
    case 'other-tool':
      return { title: `${detail} commands are not supported`, help: 'Paste a cURL command, or the campaign’s JSON.' };
    case 'body-in-file':
      return {
        title: `The body is in ${detail}: paste its text`,
        help: `The command only names the file. ${PASTE_BODY}`,
      };
    case 'body-in-variable':
      return {
        title: `The body is in ${detail}, which only your shell knows`,
        help: PASTE_BODY,
      };
    case 'body-from-program':
      return {
        title: detail === '' ? 'The body comes from the standard input' : `The body comes from the output of ${detail}`,
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
        title: 'A hidden API key or user ID stands in the campaign’s values',
        help: 'The placeholder “hidden_in_app_…” would be sent as it is. Take it out of the text.',
      };
    case 'command-too-long':
      return {
        title: 'This command is longer than 100,000 characters',
        help: 'It was not read. Leave out its recipients and import them from a file, or shorten its texts.',
      };
    case 'too-much':
      return {
        title: unread,
        help: 'A value holds more than can be kept: too many keys, too many levels or too long a text. Paste a smaller campaign.',
      };
    case 'repeated-key':
      return {
        title: `The key “${detail}” is given twice${place}`,
        help: 'Remove one of the two, so that it is clear which value you mean.',
      };
    case 'several-bodies':
      return {
        title: `The command has ${detail} bodies`,
        help: 'cURL would join them with &, which is no JSON. Keep one --data.',
      };
  }
}
