import { describe, expect, it } from 'vitest';
import { sandboxReady } from '../../../scripts/machine/chromium-sandbox';

const helper = '/somewhere/chrome-sandbox';

describe('what the sandbox of Electron needs on Linux', () => {
  it('is there with user namespaces or with the helper that root owns', () => {
    expect(sandboxReady({ userNamespaces: true, helperIsRoots: false }, helper)).toEqual({ ready: true });
    expect(sandboxReady({ userNamespaces: false, helperIsRoots: true }, helper)).toEqual({ ready: true });
  });

  it('is named with the exact commands where both are missing', () => {
    const answer = sandboxReady({ userNamespaces: false, helperIsRoots: false }, helper);
    expect(answer).toMatchObject({ ready: false });
    expect(answer).toHaveProperty('message', expect.stringContaining(`sudo chmod 4755 '${helper}'`));
    expect(answer).toHaveProperty('message', expect.stringContaining('sysctl'));
  });
});
