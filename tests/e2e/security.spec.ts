import { expect, sharedApp, test } from './support/fixtures';

// For tests that leave the page as it was.
const shared = sharedApp('first-run');

test('the page has no Node and only a frozen bridge', async () => {
  const { appPage } = shared();
  const found = await appPage.page.evaluate(() => {
    const bridge = (window as unknown as Record<string, Record<string, unknown>>)['campaignDesk'] ?? {};
    return {
      node: [
        typeof (globalThis as Record<string, unknown>)['require'],
        typeof (globalThis as Record<string, unknown>)['process'],
      ],
      frozen: Object.isFrozen(bridge),
      functionsFrozen: Object.values(bridge).every((value) => Object.isFrozen(value)),
      count: Object.keys(bridge).length,
    };
  });
  expect(found.node).toEqual(['undefined', 'undefined']);
  expect(found.frozen).toBe(true);
  expect(found.functionsFrozen).toBe(true);
  expect(found.count).toBeGreaterThan(0);
});

test('the page can’t reach the network, run inline code or evaluate text', async ({ appPage, server }) => {
  await appPage.firstRun.heading.waitFor();
  const attempts = await appPage.page.evaluate(async (url) => {
    const refusals: string[] = [];
    // Violations are reported later than they happen; the inline script's is the last one that is
    // provoked here.
    const reported = new Promise<void>((resolve) => {
      document.addEventListener('securitypolicyviolation', (event) => {
        refusals.push(event.effectiveDirective);
        if (event.effectiveDirective === 'script-src-elem') resolve();
      });
    });
    const fetched = await fetch(url).then(
      () => 'reached',
      () => 'refused',
    );
    const image = await new Promise((resolve) => {
      const element = new Image();
      element.onload = () => {
        resolve('reached');
      };
      element.onerror = () => {
        resolve('refused');
      };
      element.src = `${url}/pixel.png`;
    });
    const script = document.createElement('script');
    script.textContent = 'window.__inline = true';
    document.head.append(script);
    let evaluated: string;
    try {
      evaluated = String((0, eval)('1 + 1'));
    } catch {
      evaluated = 'refused';
    }
    const inline = (window as unknown as Record<string, unknown>)['__inline'] === true ? 'ran' : 'refused';
    await reported;
    return { fetched, image, inline, evaluated, refusals };
  }, server.baseUrl);
  expect(attempts).toMatchObject({ fetched: 'refused', image: 'refused', inline: 'refused', evaluated: 'refused' });
  expect(attempts.refusals).toEqual(expect.arrayContaining(['connect-src', 'img-src', 'script-src-elem']));
  expect(await server.requests()).toEqual([]);
});

test('navigation, new windows, webviews and permissions are denied', async ({ appPage, server }) => {
  await appPage.firstRun.heading.waitFor();
  const before = appPage.page.url();
  const refused = await appPage.page.evaluate(async (url) => {
    const opened = window.open(url);
    const webview = document.createElement('webview');
    webview.setAttribute('src', url);
    document.body.append(webview);
    const permission = await navigator.permissions.query({ name: 'geolocation' });
    const notifications = await Notification.requestPermission();
    const camera = await navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => 'given',
      () => 'refused',
    );
    location.href = url;
    return { opened: opened === null, permission: permission.state, notifications, camera };
  }, server.baseUrl);
  expect(refused).toEqual({ opened: true, permission: 'denied', notifications: 'denied', camera: 'refused' });
  // Asked through main: Playwright would wait for the navigation that never comes.
  const now = await appPage.app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows().map((window) => window.webContents);
    const heading: unknown = await contents[0]?.executeJavaScript('document.querySelector("h1").textContent');
    return { urls: contents.map((one) => one.getURL()), heading };
  });
  expect(now).toEqual({ urls: [before], heading: 'Campaign Desk' });
  expect(await server.requests()).toEqual([]);
});

test('the app protocol serves no files outside the page', async () => {
  const { appPage } = shared();
  const statuses = await appPage.app.evaluate(async ({ BrowserWindow }) => {
    const session = BrowserWindow.getAllWindows()[0]?.webContents.session;
    if (session === undefined) throw new Error('no window');
    const origin = 'app://campaign-desk';
    const paths = [
      '/../../package.json',
      '/..%2f..%2fpackage.json',
      '/%2e%2e/%2e%2e/package.json',
      '/..\\..\\package.json',
      '//etc/passwd',
      '/no-such-file.js',
    ];
    return Promise.all(
      paths.map((path) =>
        session.fetch(origin + path).then(
          (answer) => answer.status,
          () => 0,
        ),
      ),
    );
  });
  expect(statuses.every((status) => status === 404 || status === 403 || status === 400 || status === 0)).toBe(true);
});

test('malformed, oversized and unknown messages get a typed error, and the app keeps running', async () => {
  const { appPage } = shared();
  const answers = await appPage.page.evaluate(async () => {
    type Command = (input: unknown) => Promise<{ ok: boolean; error?: { kind: string } }>;
    const bridge = (window as unknown as Record<string, Record<string, Command>>)['campaignDesk'] ?? {};
    const call = async (name: string, input: unknown) => (await bridge[name]?.(input))?.error?.kind;
    return {
      malformed: await call('drafts.get', { draftId: 'not a uuid' }),
      extra: await call('drafts.list', { surprise: true }),
      nothing: await call('drafts.edit', undefined),
      oversize: await call('app.copyText', { text: 'x'.repeat(6 * 1024 * 1024) }),
    };
  });
  expect(answers).toEqual({
    malformed: 'invalid-input',
    extra: 'invalid-input',
    nothing: 'invalid-input',
    oversize: 'too-large',
  });
  await expect(appPage.firstRun.heading).toBeVisible();
});

test('the window runs sandboxed and isolated, without content security policy violations', async ({
  start,
  dataDir,
}) => {
  const violations: string[] = [];
  const appPage = await start({ dataDir });
  appPage.page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) violations.push(message.text());
  });
  await appPage.page.reload();
  await appPage.firstRun.heading.waitFor();
  const preferences = await appPage.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>;
    };
    const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag } = contents.getLastWebPreferences();
    return { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag };
  });
  expect(preferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false });
  expect(preferences.webSecurity).not.toBe(false);
  expect(preferences.webviewTag ?? false).toBe(false);
  expect(violations).toEqual([]);
});
