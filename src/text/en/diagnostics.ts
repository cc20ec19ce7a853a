/** The diagnostics report in Settings. */
export const diagnostics = {
  title: 'Diagnostics',
  lead: 'A report about this app and computer for the people who help you: versions, settings, counts and the log.',
  export: 'Export diagnostics',
  reviewTitle: 'Review the diagnostics report',
  reviewText:
    'This is everything that will be saved. It holds no API keys, campaigns, recipients, names, phone numbers or folder names. Nothing is sent anywhere.',
  report: 'Report',
  making: 'Making the report',
  copy: 'Copy',
  copied: 'The report was copied.',
  save: 'Save report',
  saved: (file: string): string => `The report was saved as ${file}.`,
};
