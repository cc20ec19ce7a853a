import { EventEmitter } from 'node:events';
import type { App } from 'electron';
import { describe, expect, it } from 'vitest';
import { openedLinks } from '@main/start/opened-links';

const LINK = 'campaign-desk://draft/0f8a4f6e-3f0a-4a52-9f57-2f4d5c1b7a10';
const OTHER = 'campaign-desk://draft/1f8a4f6e-3f0a-4a52-9f57-2f4d5c1b7a10';

function linksOf(...args: string[]) {
  const app = new EventEmitter();
  // Of Electron's app, only its events are used.
  const links = openedLinks(app as unknown as App, args);
  let calls = 0;
  links.onLink(() => {
    calls += 1;
  });
  return { app, links, calls: () => calls };
}

describe('links', () => {
  it('are found among the arguments of a start, and consumed once', () => {
    const { links } = linksOf('/opt/campaign-desk', '--switch', LINK, 'a.campaigndraft');
    expect(links.consume()).toBe(LINK);
    expect(links.consume()).toBeNull();
  });

  it('are handed over by a second start, unparsed, and the newest counts', () => {
    const { app, links, calls } = linksOf('/opt/campaign-desk');
    expect(links.consume()).toBeNull();
    app.emit('second-instance', {}, ['/opt/campaign-desk', 'a.campaigndraft'], '/');
    expect(calls()).toBe(0);
    app.emit('second-instance', {}, ['/opt/campaign-desk', LINK], '/');
    app.emit('second-instance', {}, ['/opt/campaign-desk', 'CAMPAIGN-desk:nonsense'], '/');
    expect(calls()).toBe(2);
    expect(links.consume()).toBe('CAMPAIGN-desk:nonsense');
    expect(links.consume()).toBeNull();
  });

  it('of macOS are taken from its own event', () => {
    const { app, links, calls } = linksOf('/Applications/Campaign Desk');
    let prevented = 0;
    const event = { preventDefault: () => (prevented += 1) };
    app.emit('open-url', event, LINK);
    app.emit('open-url', event, OTHER);
    expect([prevented, calls(), links.consume()]).toEqual([2, 2, OTHER]);
  });
});
