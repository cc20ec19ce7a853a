import { expect, it, vi } from 'vitest';
import { isWebAddress, openLink } from '@main/security/open-link';

const opened = vi.hoisted(() => [] as string[]);
vi.mock('electron', () => ({
  shell: {
    openExternal: (url: string) => {
      opened.push(url);
      return Promise.resolve();
    },
  },
}));

const REFUSED = [
  'http://example.org/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'mailto:a@example.org',
  'smb://host/share',
  'https://user:secret@example.org/',
  'https://example.org/ a',
  'https://example.org/\na',
  'https://example.org/`id`',
  'example.org',
  `https://example.org/${'a'.repeat(2000)}`,
  '',
];

it('only web addresses over https are opened', () => {
  expect(REFUSED.filter((url) => isWebAddress(url) || openLink(url))).toEqual([]);
  expect(openLink('https://example.org/notes?version=1.2.0#changes')).toBe(true);
  expect(opened).toEqual(['https://example.org/notes?version=1.2.0#changes']);
});
