import { expect, it } from 'vitest';
import { publicKeyFor, signLine } from '@backend/updates/sign';
import { isSigned } from '@backend/updates/signature';
import { newKeys } from '../../../support/update-feed';

const NAME = 'latest-linux.yml';
const CONTENT = Buffer.from('{"version":"1.2.3"}');
const ours = newKeys();
const other = newKeys();
const SIGNATURE = signLine(NAME, CONTENT, ours.privateKey);
const isOurs = (signatures: string, content = CONTENT, name = NAME): boolean =>
  isSigned(name, content, signatures, [ours.publicKey]);

it('a signature by a key of the app counts', () => {
  expect(isOurs(SIGNATURE)).toBe(true);
  expect(isOurs(SIGNATURE.replace('\n', '\r\n'))).toBe(true);
});

it('any change of the content, the name or the signature makes it count no more', () => {
  for (let at = 0; at < CONTENT.length; at += 1) {
    const changed = Buffer.from(CONTENT);
    changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
    expect(isOurs(SIGNATURE, changed)).toBe(false);
  }
  expect(isOurs(SIGNATURE, Buffer.concat([CONTENT, Buffer.from(' ')]))).toBe(false);
  expect(isOurs(SIGNATURE, CONTENT, 'latest-mac.yml')).toBe(false);
  expect(isOurs(SIGNATURE.replace(/ ./, (found) => (found === ' A' ? ' B' : ' A')))).toBe(false);
});

it('a signature by another key does not count, even under the ID of ours', () => {
  const foreign = signLine(NAME, CONTENT, other.privateKey);
  expect(isOurs(foreign)).toBe(false);
  expect(isOurs(SIGNATURE.slice(0, 16) + foreign.slice(16))).toBe(false);
});

it('while keys are rotated, one of several signatures by one of several keys is enough', () => {
  const both = signLine(NAME, CONTENT, other.privateKey) + SIGNATURE;
  expect(isOurs(both)).toBe(true);
  expect(isSigned(NAME, CONTENT, SIGNATURE, [other.publicKey, ours.publicKey])).toBe(true);
  expect(isSigned(NAME, CONTENT, SIGNATURE, [other.publicKey])).toBe(false);
});

it.each(['', '\n', 'nonsense', SIGNATURE.slice(0, 40), SIGNATURE.trim().repeat(2), SIGNATURE.repeat(9)])(
  'what is no list of signatures counts as none (%#)',
  (signatures) => {
    expect(isOurs(signatures)).toBe(false);
  },
);

it('without a key nothing is signed', () => {
  expect(isSigned(NAME, CONTENT, SIGNATURE, [])).toBe(false);
});

it('the public key of a test vector is derived from its private one', () => {
  // RFC 8032, section 7.1, test 1.
  const seed = Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex');
  const expected = Buffer.from('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a', 'hex');
  expect(publicKeyFor(seed.toString('base64'))).toBe(expected.toString('base64'));
});
