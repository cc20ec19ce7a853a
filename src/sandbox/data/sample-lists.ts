import type { RecipientList } from './campaign';

/** Recipient lists that a campaign of the sandbox can be attached to. */
export const SAMPLE_LISTS: readonly RecipientList[] = [
  { id: 'list_march_renewals', name: 'March renewals', row_count: 412 },
  { id: 'list_clinic_next_week', name: 'Clinic: next week', row_count: 1_268 },
  { id: 'list_festival_customers', name: 'दीवाली: पुराने ग्राहक', row_count: 8_750 },
  { id: 'list_donors_o_negative', name: 'Donors, O negative', row_count: 18_204 },
  { id: 'list_empty', name: 'Nobody yet', row_count: 0 },
];
