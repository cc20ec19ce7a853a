import { numberText } from '@backend/recipients/intake/phones/numbers';
import type { IntakeReading } from '@backend/recipients/intake/read-import';
import type { RejectedRow, Texts } from '@backend/recipients/intake/rows/batch';
import { rejectedRowsOf } from '@backend/recipients/intake/rows/rejected-rows';

export interface Recipient {
  readonly line: number;
  readonly phone: string;
  /** `null` where a row has none. */
  readonly metadata: unknown;
  readonly overrides: unknown;
}

/** All rows of a reading, as objects. */
export async function recipientsOf(
  reading: IntakeReading,
): Promise<{ readonly recipients: readonly Recipient[]; readonly rejected: readonly RejectedRow[] }> {
  const recipients: Recipient[] = [];
  const rejected: RejectedRow[] = [];
  for await (const batch of reading.batches) {
    for (let row = 0; row < batch.count; row += 1) {
      recipients.push({
        line: batch.lines[row] ?? 0,
        phone: `+${numberText(batch.numbers, row)}`,
        metadata: objectAt(batch.metadata, row),
        overrides: objectAt(batch.overrides, row),
      });
    }
    rejected.push(...rejectedRowsOf(batch.rejected));
  }
  return { recipients, rejected };
}

function objectAt({ bytes, offsets }: Texts, row: number): unknown {
  const text = new TextDecoder().decode(bytes.subarray(offsets[row], offsets[row + 1]));
  return text === '' ? null : (JSON.parse(text) as unknown);
}
