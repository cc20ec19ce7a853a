import { describe, expect, it } from 'vitest';
import { sandboxReady } from '../../../scripts/machine/chromium-sandbox';

const helper = '/somewhere/chrome-sandbox';

describe('the requirements of Electron’s sandbox on Linux', () => {
  it('are met with user namespaces or with the helper owned by root', () => {
    expect(sandboxReady({ userNamespaces: true, helperIsRoots: false }, helper)).toEqual({ ready: true });
    expect(sandboxReady({ userNamespaces: false, helperIsRoots: true }, helper)).toEqual({ ready: true });
  });

  it('are named with the exact commands if both are missing', () => {
    const answer = sandboxReady({ userNamespaces: false, helperIsRoots: false }, helper);
    expect(answer).toMatchObject({ ready: false });
    expect(answer).toHaveProperty('message', expect.stringContaining(`sudo chmod 4755 '${helper}'`));
    expect(answer).toHaveProperty('message', expect.stringContaining('sysctl'));
  });
});
