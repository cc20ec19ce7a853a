import { expect, type RunningApp, sharedApp, test } from './support/fixtures';
import { watchHardening } from './support/hardening';

// For tests that only look, or open a window of their own.
const shared = sharedApp('first-run');

/**
 * Runs in the page; a policy violation of each of these directives is provoked, and listed when it
 * is reported.
 */
const BLOCKED = [
  'base-uri',
  'connect-src',
  'font-src',
  'form-action',
  'frame-src',
  'img-src',
  'media-src',
  'object-src',
  'script-src-attr',
  'script-src-elem',
  'style-src-attr',
  'style-src-elem',
  'worker-src',
] as const;

const preferencesOf = (appPage: RunningApp) =>
  appPage.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>;
    };
    return contents.getLastWebPreferences();
  });

test('the content security policy blocks every kind of external content', async ({ appPage, server }) => {
  await appPage.firstRun.heading.waitFor();
  const reported = await appPage.page.evaluate(
    async ({ url, blocked }) => {
      const found = new Set<string>();
      const all = new Promise<void>((resolve) => {
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
          found.add(effectiveDirective);
          if (blocked.every((directive) => found.has(directive))) resolve();
        });
      });
      const add = (html: string): void => {
        const holder = document.createElement('div');
        holder.innerHTML = html;
        document.body.append(holder);
      };
      add(`<img src="${url}/a.png"><iframe src="${url}/frame"></iframe><object data="${url}/object"></object>`);
      add(`<video src="${url}/a.mp4"></video><p style="color: red">styled</p><p id="click" onclick="void 0">click</p>`);
      add(`<form id="out" action="${url}/form" method="post"><input name="text" value="secret"></form>`);
      document.querySelector<HTMLFormElement>('#out')?.submit();
      document.getElementById('click')?.click();
      const head = (tag: string, attributes: Record<string, string>): void => {
        document.head.append(Object.assign(document.createElement(tag), attributes));
      };
      head('style', { textContent: `body { background: url(${url}/background.png) }` });
      head('script', { textContent: 'window.inlineRan = true' });
      head('link', { rel: 'stylesheet', href: `${url}/a.css` });
      head('base', { href: `${url}/` });
      void new FontFace('far', `url(${url}/a.woff2)`).load().catch(() => undefined);
      void fetch(url).catch(() => undefined);
      try {
        new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])));
      } catch {
        // Refused at once, or reported later.
      }
      const late = new Promise<void>((resolve) => setTimeout(resolve, 15_000));
      await Promise.race([all, late]);
      return { missing: blocked.filter((directive) => !found.has(directive)), inlineRan: 'inlineRan' in window };
    },
    { url: server.baseUrl, blocked: BLOCKED },
  );
  expect(reported).toEqual({ missing: [], inlineRan: false });
  expect(await server.requests()).toEqual([]);
});

test('the page allows no insecure content and no experimental or Blink features', async () => {
  const { appPage } = shared();
  const preferences = await preferencesOf(appPage);
  expect(preferences['allowRunningInsecureContent'] ?? false).toBe(false);
  expect(preferences['experimentalFeatures'] ?? false).toBe(false);
  expect(preferences['enableBlinkFeatures'] ?? '').toBe('');
  expect(preferences['disableBlinkFeatures'] ?? '').toBe('');
  const switches = await appPage.app.evaluate(({ app }) =>
    [
      'allow-running-insecure-content',
      'enable-blink-features',
      'enable-experimental-web-platform-features',
      'unsafely-treat-insecure-origin-as-secure',
      'disable-web-security',
      'ignore-certificate-errors',
    ].filter((name) => app.commandLine.hasSwitch(name)),
  );
  expect(switches).toEqual([]);
});

test('the window never navigates: links, meta refresh, blob, data and file addresses, other apps, sub-frames', async ({
  appPage,
  server,
}) => {
  await appPage.firstRun.heading.waitFor();
  const before = appPage.page.url();
  const hardening = await watchHardening(appPage.app);
  // Chromium refuses these before the app is asked.
  await appPage.page.evaluate(() => {
    for (const target of ['data:text/html,moved', 'file:///etc/hostname', 'javascript:document.title="moved"']) {
      location.href = target;
    }
  });
  const leave: readonly (readonly [start: string, how: (url: string) => void])[] = [
    [
      'mailto:',
      () => {
        location.href = 'mailto:somebody@example.com';
      },
    ],
    [
      'app://elsewhere',
      () => {
        location.href = 'app://elsewhere/index.html';
      },
    ],
    [
      'blob:',
      () => {
        location.href = URL.createObjectURL(new Blob(['<p>moved</p>'], { type: 'text/html' }));
      },
    ],
    [
      `${server.baseUrl}/link`,
      (url) => {
        const link = Object.assign(document.createElement('a'), { href: `${url}/link` });
        document.body.append(link);
        link.click();
      },
    ],
    [
      `${server.baseUrl}/refresh`,
      (url) => {
        const refresh = { httpEquiv: 'refresh', content: `0;url=${url}/refresh` };
        document.head.append(Object.assign(document.createElement('meta'), refresh));
      },
    ],
  ];
  for (const [start, how] of leave) {
    await appPage.page.evaluate(how, server.baseUrl);
    await hardening.refused(start);
  }
  const stopped = await appPage.page.evaluate(async (url) => {
    const violated = new Promise<string>((resolve) => {
      document.addEventListener('securitypolicyviolation', (event) => {
        resolve(event.effectiveDirective);
      });
    });
    document.body.append(Object.assign(document.createElement('iframe'), { src: `${url}/sub-frame` }));
    return violated;
  }, server.baseUrl);
  expect(stopped).toBe('frame-src');
  const now = await appPage.app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const heading: unknown = await contents?.executeJavaScript('document.querySelector("h1").textContent');
    return { url: contents?.getURL(), heading };
  });
  expect(now).toEqual({ url: before, heading: 'Campaign Desk' });
  expect(await hardening.allowed()).toEqual([]);
  expect(await server.requests()).toEqual([]);
});

test('no click and no form opens a window: middle, control, shift, _blank and form targets', async ({
  appPage,
  server,
}) => {
  await appPage.firstRun.heading.waitFor();
  const hardening = await watchHardening(appPage.app);
  await appPage.page.evaluate((url) => {
    const bar = document.createElement('div');
    bar.id = 'openers';
    for (const name of ['plain', 'blank', 'named']) {
      const link = Object.assign(document.createElement('a'), { id: name, href: `${url}/${name}`, textContent: name });
      if (name !== 'plain') link.target = name === 'blank' ? '_blank' : 'other';
      bar.append(link, ' ');
    }
    document.body.prepend(bar);
  }, server.baseUrl);
  const link = (id: string) => appPage.page.locator(`#openers #${id}`);
  const clicks = [
    () => link('plain').click({ button: 'middle' }),
    () => link('plain').click({ modifiers: ['ControlOrMeta'] }),
    () => link('plain').click({ modifiers: ['Shift'] }),
    () => link('blank').click(),
    () => link('named').click(),
    () => appPage.page.evaluate((url) => void window.open(`${url}/opened`, 'x', 'width=300'), server.baseUrl),
    () => appPage.page.evaluate(() => void window.open('about:blank')),
    () =>
      appPage.page.evaluate((url) => {
        const form = Object.assign(document.createElement('form'), { action: `${url}/form`, target: '_blank' });
        document.body.append(form);
        form.submit();
      }, server.baseUrl),
  ];
  for (const [index, click] of clicks.entries()) {
    await click();
    await hardening.count('window', index + 1);
  }
  expect(await hardening.allowed()).toEqual([]);
  expect(await appPage.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  expect(await server.requests()).toEqual([]);
});

test('the page gets no permissions', async () => {
  const { appPage } = shared();
  const states = await appPage.page.evaluate(async () => {
    const names = [
      'accelerometer',
      'ambient-light-sensor',
      'background-sync',
      'camera',
      'clipboard-read',
      'clipboard-write',
      'display-capture',
      'geolocation',
      'gyroscope',
      'idle-detection',
      'keyboard-lock',
      'local-fonts',
      'magnetometer',
      'microphone',
      'midi',
      'notifications',
      'payment-handler',
      'persistent-storage',
      'pointer-lock',
      'screen-wake-lock',
      'speaker-selection',
      'storage-access',
      'window-management',
    ];
    const found: Record<string, string> = {};
    for (const name of names) {
      const query = navigator.permissions.query({ name: name as PermissionName });
      const state = await query.then(
        ({ state }) => state as string,
        () => 'unknown',
      );
      if (state !== 'unknown') found[name] = state;
    }
    return found;
  });
  // Chromium knows some of these names in some versions only.
  expect(Object.keys(states).length).toBeGreaterThanOrEqual(12);
  expect(Object.entries(states).filter(([, state]) => state !== 'denied')).toEqual([]);
});

test('every request of the page for the user’s devices and files is denied', async () => {
  const { appPage } = shared();
  await appPage.page.mouse.click(5, 5);
  const answers = await appPage.page.evaluate(async () => {
    const at = (path: string): ((...args: unknown[]) => Promise<unknown>) | null => {
      const [owner = '', method = ''] = path.split('.');
      const target: unknown = owner === 'window' ? globalThis : Reflect.get(navigator, owner);
      const found: unknown = typeof target === 'object' && target !== null ? Reflect.get(target, method) : undefined;
      if (typeof found !== 'function') return null;
      return (...args) => Promise.resolve().then((): unknown => Reflect.apply(found, target, args));
    };
    const asked: readonly (readonly [string, ...unknown[]])[] = [
      ['mediaDevices.getUserMedia', { audio: true }],
      ['mediaDevices.getUserMedia', { video: true }],
      ['mediaDevices.getDisplayMedia', { video: true }],
      ['clipboard.readText'],
      ['hid.requestDevice', { filters: [] }],
      ['serial.requestPort'],
      ['usb.requestDevice', { filters: [] }],
      ['window.queryLocalFonts'],
      ['window.getScreenDetails'],
    ];
    const given: string[] = [];
    for (const [path, ...args] of asked) {
      const ask = at(path);
      if (ask === null) continue;
      const answer = await ask(...args).then(
        (value) => value,
        () => null,
      );
      const isEmpty = answer === null || (Array.isArray(answer) && answer.length === 0);
      if (!isEmpty) given.push(path);
    }
    const midi = await navigator.requestMIDIAccess({ sysex: true }).then(
      () => 'given',
      () => 'refused',
    );
    const kept = await navigator.storage.persist();
    const place = await new Promise<string>((resolve) => {
      navigator.geolocation.getCurrentPosition(
        () => resolve('given'),
        ({ code }) => resolve(code === 1 ? 'refused' : `failed with ${String(code)}`),
      );
    });
    return { given, midi, kept, place };
  });
  expect(answers).toEqual({ given: [], midi: 'refused', kept: false, place: 'refused' });
});

test('every session denies all permissions, checks, devices and downloads', async () => {
  const { appPage } = shared();
  const given = await appPage.app.evaluate(({ session, BrowserWindow }) => {
    type Handler = (...args: unknown[]) => unknown;
    const recorded = new Map<string, Handler | null>();
    const names = [
      'setPermissionRequestHandler',
      'setPermissionCheckHandler',
      'setDevicePermissionHandler',
      'setDisplayMediaRequestHandler',
    ];
    const prototype = Object.getPrototypeOf(session.defaultSession) as Record<string, Handler>;
    const originals = names.map((name) => [name, prototype[name]] as const);
    for (const [name, original] of originals) {
      prototype[name] = function (this: unknown, handler: unknown) {
        recorded.set(name, handler as Handler | null);
        return original?.call(this, handler);
      };
    }
    const probe = session.fromPartition('probe');
    for (const [name, original] of originals) if (original !== undefined) prototype[name] = original;
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const permissions = [
      'background-sync',
      'clipboard-read',
      'clipboard-sanitized-write',
      'deprecated-sync-clipboard-read',
      'display-capture',
      'fileSystem',
      'fullscreen',
      'geolocation',
      'hid',
      'idle-detection',
      'keyboardLock',
      'media',
      'mediaKeySystem',
      'midi',
      'midiSysex',
      'notifications',
      'openExternal',
      'pointerLock',
      'serial',
      'speaker-selection',
      'storage-access',
      'top-level-storage-access',
      'unknown',
      'usb',
      'window-management',
    ];
    const given: string[] = [];
    for (const permission of permissions) {
      let answer: unknown = 'none';
      recorded.get('setPermissionRequestHandler')?.(contents, permission, (value: unknown) => (answer = value), {});
      if (answer !== false) given.push(`request of ${permission}`);
      const checked = recorded.get('setPermissionCheckHandler')?.(contents, permission, 'app://campaign-desk', {});
      if (checked !== false) given.push(`check of ${permission}`);
    }
    for (const deviceType of ['hid', 'serial', 'usb']) {
      const allowed = recorded.get('setDevicePermissionHandler')?.({ deviceType, origin: 'app://campaign-desk' });
      if (allowed !== false) given.push(deviceType);
    }
    if (recorded.get('setDisplayMediaRequestHandler') !== null) given.push('display');
    let stopped = 0;
    probe.emit('will-download', { preventDefault: () => (stopped += 1) }, {}, contents);
    if (stopped === 0) given.push('download');
    return given;
  });
  expect(given).toEqual([]);
});

test('the window attaches no webview', async () => {
  const { appPage, server } = shared();
  // The tag does nothing in the app's own window; this one has it, and still gets no guest.
  const isRefused = await appPage.app.evaluate(async ({ BrowserWindow }, url) => {
    const window = new BrowserWindow({ show: false, webPreferences: { webviewTag: true, sandbox: true } });
    const attached = new Promise<boolean>((resolve) => {
      window.webContents.on('will-attach-webview', (event) => {
        resolve(event.defaultPrevented);
      });
    });
    await window.loadURL('app://campaign-desk/');
    await window.webContents.executeJavaScript(
      `document.body.append(Object.assign(document.createElement('webview'), { src: '${url}', allowpopups: true }))`,
    );
    const refused = await attached;
    window.destroy();
    return refused;
  }, server.baseUrl);
  expect(isRefused).toBe(true);
  expect(await server.requests()).toEqual([]);
});

test('the bridge does not respond to a second window with the app’s own preload', async () => {
  const { appPage } = shared();
  const answer = await appPage.app.evaluate(async ({ app, BrowserWindow }) => {
    const preload = `${app.getAppPath()}/out/preload/index.js`;
    const window = new BrowserWindow({
      show: false,
      webPreferences: { preload, sandbox: true, contextIsolation: true },
    });
    await window.loadURL('app://campaign-desk/');
    const asked: unknown = await window.webContents.executeJavaScript(`campaignDesk['drafts.list']({})`);
    window.destroy();
    return asked;
  });
  expect(answer).toMatchObject({ ok: false, error: { kind: 'foreign-sender' } });
});
