import { expect, test } from 'vitest';
import { ok } from '@domain/errors/errors';
import { campaignUrl } from '@domain/wire/request';

test('the address is the base URL, the documented path and the escaped ID', () => {
  expect(campaignUrl('https://api.staging.kathan.tech', 'cmp_1')).toEqual(
    ok('https://api.staging.kathan.tech/campaign/cmp_1'),
  );
  expect(campaignUrl('https://example.com/v1/', 'a%b?c#d é')).toEqual(
    ok('https://example.com/v1/campaign/a%25b%3Fc%23d%20%C3%A9'),
  );
});
