import { expect, test } from 'vitest';
import { environmentOf } from '@renderer/widgets/connection/address';

test.each([
  ['https://api.staging.kathan.tech', 'staging'],
  ['https://kathan-staging.example.com/v1', 'staging'],
  ['http://127.0.0.1:8080', 'local'],
  ['http://[::1]:8080', 'local'],
  ['http://localhost', 'local'],
  ['https://api.kathan.tech', null],
  ['https://notstaging.example.com', null],
  ['https://example.com/staging', null],
] as const)('the address %s says the environment %s', (baseUrl, environment) => {
  expect(environmentOf({ kind: 'server', baseUrl })).toBe(environment);
});

test('the sandbox has no environment: its address says what it is', () => {
  expect(environmentOf({ kind: 'sandbox', baseUrl: 'http://127.0.0.1:8080' })).toBeNull();
});
