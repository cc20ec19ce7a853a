import { expect, it } from 'vitest';
import { PendingCalls } from '@backend/credentials/pending-calls';

it('knows whether a call is at the keychain, also one that fails', async () => {
  const calls = new PendingCalls();
  let answer = (_text: string): void => undefined;
  const waiting = new Promise<string>((resolve) => {
    answer = resolve;
  });
  const keytar = calls.follow({
    getPassword: () => waiting,
    setPassword: () => Promise.reject(new Error('locked')),
    deletePassword: () => Promise.resolve(true),
  });
  expect(calls.areAny).toBe(false);
  const read = keytar.getPassword('service', 'account');
  expect(calls.areAny).toBe(true);
  await expect(keytar.setPassword('service', 'account', 'text')).rejects.toThrow('locked');
  await expect(keytar.deletePassword('service', 'account')).resolves.toBe(true);
  expect(calls.areAny).toBe(true);
  answer('text');
  await expect(read).resolves.toBe('text');
  expect(calls.areAny).toBe(false);
});
