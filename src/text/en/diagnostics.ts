/** The diagnostics report in Settings. */
export const diagnostics = {
  title: 'Diagnostics',
  lead: 'A report about this app and computer for the people who help you: versions, settings, counts and the log.',
  export: 'Export diagnostics',
  reviewTitle: 'Review the diagnostics report',
  reviewText:
    'This is everything that will be saved. It contains no API keys, campaigns, recipients, names, phone numbers or folder names. Nothing is sent anywhere.',
  report: 'Report',
  making: 'Creating the report…',
  copy: 'Copy',
  copied: 'Report copied.',
  save: 'Save report',
  saved: (file: string): string => `Report saved as ${file}.`,
};
