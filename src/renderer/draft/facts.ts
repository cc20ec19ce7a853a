import { factOf, type Snapshot } from '@domain/fields/campaign';
import { isJsonObject, type JsonValue } from '@kernel/json/json';
import { approximateNumber, numberText } from '@kernel/json/json-number';
import type { Catalogue } from '@text/index';

/** A read-only fact of the header. `strong` for the one that matters before sending. */
export interface Fact {
  readonly name: string;
  readonly value: string;
  readonly strong?: boolean;
}

/** What the server's copy says besides the fields, as far as it says it. */
export function factsOf(snapshot: Snapshot | null, strings: Catalogue['editor']): readonly Fact[] {
  const campaign = snapshot?.campaign;
  if (campaign === undefined) return [];
  const rowCount = approximateNumber(campaign['recipient_list_row_count']);
  const list = factOf(campaign, 'recipient_list_name');
  const listRows = rowCount === null ? null : strings.rows(rowCount);
  const facts: readonly (Fact | null)[] = [
    fact(strings.status, factOf(campaign, 'status'), true),
    fact(strings.assistant, factOf(campaign, 'assistant_name') ?? factOf(campaign, 'assistant_id')),
    fact(strings.caller, factOf(campaign, 'caller_id_number') ?? factOf(campaign, 'phone_number_id')),
    fact(strings.channel, factOf(campaign, 'channel')),
    fact(strings.list, [list, listRows].filter((part) => part !== null).join(', ')),
    fact(strings.counts, describeCounts(campaign['counts'])),
  ];
  return facts.filter((entry) => entry !== null);
}

function fact(name: string, value: string | null, strong = false): Fact | null {
  return value === null || value === '' ? null : { name, value, strong };
}

/** The keys of `counts` are not documented, so they are shown as they come. */
function describeCounts(counts: JsonValue | undefined): string {
  if (!isJsonObject(counts)) return '';
  return Object.entries(counts)
    .flatMap(([key, value]) => {
      const shown = typeof value === 'string' ? value : numberText(value);
      return shown === null ? [] : [`${key.replaceAll('_', ' ')} ${shown}`];
    })
    .join(', ');
}
