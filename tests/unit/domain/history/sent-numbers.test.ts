import { describe, expect, it } from 'vitest';
import { sentNumbers } from '@domain/history/sent-numbers';

const receipt = (body: string) => ({ request: { method: 'PATCH', url: '/', headers: {}, body, bytes: body.length } });
const rows = ['+14155550100', '+14155550101', '+14155550100'].map((phone_number) => ({
  phone_number,
  metadata: { phone_number: '+4930123456', others: 'text' },
}));

describe('the numbers of a receipt', () => {
  it('are those of its recipients, each once and in their order', () => {
    expect(sentNumbers(receipt(JSON.stringify({ name: 'N', recipients: rows })))).toEqual([
      '+14155550100',
      '+14155550101',
    ]);
    expect(sentNumbers(receipt(JSON.stringify({ recipients: rows }, null, 2)))).toHaveLength(2);
    expect(sentNumbers(receipt('{"name":"N"}'))).toEqual([]);
    expect(sentNumbers(receipt(''))).toEqual([]);
  });

  it('are those that are left of a body that was cut', () => {
    const body = JSON.stringify({ recipients: rows });
    expect(sentNumbers(receipt(body.slice(0, body.indexOf('+14155550101') + 5)))).toEqual(['+14155550100']);
  });
});
