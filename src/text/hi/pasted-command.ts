import type { RequestCampaign } from '@domain/paste/curl/command';
import { isolated } from '@kernel/text/isolated';
import type { pastedCommand as english } from '../en/pasted-command';
import { commandNotes } from './command-notes';
import { amount, count } from './count';

const secretTexts = (apiKey: boolean, userId: boolean): string => {
  if (apiKey && userId) return 'API कुंजी और यूज़र ID दोनों हैं';
  if (apiKey) return 'API कुंजी है, यूज़र ID नहीं';
  return userId ? 'यूज़र ID है, API कुंजी नहीं' : 'न API कुंजी है, न यूज़र ID';
};

const describeCampaign = (campaign: RequestCampaign): string =>
  campaign.kind === 'id' ? `अभियान ${campaign.id}` : 'ऊपर डाली गई ID वाले अभियान';

/** What a pasted command holds, and what becomes of it. */
export const pastedCommand: typeof english = {
  label: 'इस कमांड में मिला',
  summary: (found) =>
    `यह कमांड ${describeCampaign(found.campaign)} ${found.fields > 1 ? 'के' : 'का'} ${amount(found.fields)} फ़ील्ड बदलता है` +
    (found.baseUrl.ok ? ` (${found.baseUrl.value})` : '') +
    (found.recipients > 0 ? `, साथ में ${amount(found.recipients)} प्राप्तकर्ता` : '') +
    `। इसमें ${secretTexts(found.hasApiKey, found.hasUserId)}।`,
  notes: commandNotes,
  notesTitle: 'इस कमांड से इस्तेमाल नहीं हुआ',
  requests: (requests) => `टेक्स्ट में ${count(requests, 'अनुरोध है', 'अनुरोध हैं')}। ड्राफ़्ट किस अनुरोध के लिए है?`,
  request: (number, { method, campaign, baseUrl, fields }) =>
    `${number}. ${method} ${campaign.kind === 'id' ? campaign.id : '(अभियान ID नहीं)'}` +
    (baseUrl.ok ? `, ${baseUrl.value}` : '') +
    `, ${count(fields, 'फ़ील्ड', 'फ़ील्ड')}`,
  loose: (line) =>
    `लाइन ${line} से आगे की लाइनें विकल्प जैसी दिखती हैं, लेकिन कमांड का हिस्सा नहीं हैं: उनसे पहले की लाइन बैकस्लैश पर खत्म नहीं होती या बीच में कोई टिप्पणी है। शेल उन्हें अलग कमांड के रूप में चलाएगा।`,
  join: 'ये लाइनें जोड़ें',
  connection: 'नए ड्राफ़्ट का कनेक्शन',
  use: (name) => `${isolated(name)} का इस्तेमाल करें, जिसका यही पता है`,
  useOther: (name, baseUrl) => `इसकी जगह ${isolated(name)} का इस्तेमाल करें (${baseUrl})`,
  add: (baseUrl) => `${baseUrl} के लिए कनेक्शन जोड़ें`,
  without: 'कोई कनेक्शन नहीं',
  name: 'कनेक्शन का नाम',
  keep: (apiKey, userId, replaces) =>
    `इस कमांड की ${apiKey && userId ? 'API कुंजी और यूज़र ID' : apiKey ? 'API कुंजी' : 'यूज़र ID'} कीचेन में रखें` +
    (replaces ? ' (पहले से सहेजी गई की जगह)' : ''),
  dropped: 'इसकी कुंजी और यूज़र ID नहीं रखी जातीं, क्योंकि वे किसी दूसरे सर्वर की हैं।',
};
