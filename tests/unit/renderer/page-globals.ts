// What modules of the page read of the browser while they are loaded; Node 20 has none of it.
if (!('navigator' in globalThis)) Object.defineProperty(globalThis, 'navigator', { value: { language: 'en-US' } });
