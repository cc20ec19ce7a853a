import type { IdIssue } from '@domain/identity/resource-id';

type IdKind = 'campaign' | 'list';

const NAMES: Record<IdKind, string> = { campaign: 'campaign ID', list: 'recipient list ID' };

/** Why a text is not an ID, and what to enter instead. */
export function idIssueTexts(issue: IdIssue, kind: IdKind): string {
  const name = NAMES[kind];
  switch (issue) {
    case 'empty':
      return `Enter a ${name}.`;
    case 'too-long':
      return `A ${name} has at most 200 characters. Paste the ID only.`;
    case 'dots':
      return `A ${name} can’t be only dots, because they would lead to another address.`;
    case 'separator':
      return `A ${name} can’t contain / or \\. Paste the ID only, not a whole address.`;
    case 'hidden':
      return `This text contains characters that can’t be seen, such as a line break or a zero-width space. Enter the ${name} without them.`;
    case 'placeholder':
      return `This is a placeholder from an example. Replace it with the ${name}.`;
    case 'several':
      return `This looks like more than one ${name}. Enter one.`;
    case 'api-key':
      return `This looks like an API key, so it wasn’t stored. Enter the ${name} here.`;
  }
}

/** Why no address is made of a stored ID. */
export const badId: Record<IdKind, { title: string; help: string }> = {
  campaign: {
    title: 'This draft’s campaign ID can’t be used',
    help: 'Nothing was sent: the ID could lead to another address on the server. Duplicate the draft and enter the right ID.',
  },
  list: {
    title: 'This recipient list ID can’t be used',
    help: 'Nothing was sent: the ID could lead to another address on the server. Enter the ID only, without / or hidden characters.',
  },
};

export const identifiers = {
  issue: idIssueTexts,
  use: (id: string): string => `Use ${id}`,
};
