import type { FirstStep } from '@domain/settings/first-steps';

/** The list of first steps, which ticks itself. */
export const firstSteps = {
  title: 'First steps',
  lead: 'Each step is ticked once you’ve done it.',
  progress: (done: number, all: number): string => `${String(done)} of ${String(all)} done`,
  hide: 'Hide first steps',
  hidden: 'First steps are hidden. You’ll find them in the Help menu.',
  isDone: 'Done.',
  isNotDone: 'Not done yet.',
  steps: {
    connect: { name: 'Connect, or try the sandbox', hint: 'The sandbox needs no account.' },
    draft: { name: 'Create a draft', hint: 'It holds your changes to one campaign on this computer.' },
    change: { name: 'Change a field', hint: 'Everything you type is saved at once and can be undone.' },
    import: { name: 'Import recipients', hint: 'From a CSV file, a spreadsheet or a pasted table.' },
    review: { name: 'Review your changes', hint: 'The review shows what would be sent, before and after.' },
    push: {
      name: 'Push, and see it confirmed',
      hint: 'Push now sends the changes, and the server’s response is compared.',
    },
  } satisfies Record<FirstStep, { readonly name: string; readonly hint: string }>,
};
