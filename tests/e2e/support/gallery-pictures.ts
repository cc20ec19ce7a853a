import { join } from 'node:path';
import type { CDPSession, Page } from '@playwright/test';
import { repositoryRoot } from '../../../scripts/repository';
import { type OpenGallery, openGallery } from './gallery';

/** Draws the same pixels on every machine, as far as a machine can be told to. */
export const PICTURE_LAUNCH = {
  flags: ['--disable-lcd-text', '--force-color-profile=srgb'],
  env: { FONTCONFIG_FILE: join(repositoryRoot, 'tests', 'e2e', 'support', 'fonts.conf') },
};
/** Elements that hold text of their own. */
const LEAVES = 'body :not(:has(*))';

export const PICTURE_STYLE = join(repositoryRoot, 'tests', 'e2e', 'support', 'gallery-pictures.css');

/**
 * The gallery as its pictures show it: half of a screen's resolution shows layout and colours, and
 * keeps the repository small. The caller closes it.
 */
export function openPictures(): Promise<OpenGallery> {
  return openGallery([...PICTURE_LAUNCH.flags, '--force-device-scale-factor=0.5'], PICTURE_LAUNCH.env);
}

const MAX_TRIES = 5;
const GONE = 'Could not find node with given id';

/** A page while pictures of it are taken. */
export class PicturePage {
  readonly #session: CDPSession;

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  static async of(page: Page): Promise<PicturePage> {
    const session = await page.context().newCDPSession(page);
    await session.send('DOM.enable');
    await session.send('CSS.enable');
    return new PicturePage(session);
  }

  /** Sets the size in CSS pixels, whatever the size of the window. */
  async resize(size: { readonly width: number; readonly height: number }): Promise<void> {
    await this.#session.send('Emulation.setDeviceMetricsOverride', {
      ...size,
      deviceScaleFactor: 0,
      mobile: false,
    });
  }

  /** Marks the elements whose text the bundled fonts cannot draw. */
  async markSystemFonts(): Promise<void> {
    for (let tried = 1; ; tried += 1) {
      try {
        await this.#markSystemFonts();
        return;
      } catch (error) {
        // The page replaced an element meanwhile: what took its place must be marked as well.
        if (tried === MAX_TRIES || !(error instanceof Error) || !error.message.includes(GONE)) throw error;
      }
    }
  }

  async #markSystemFonts(): Promise<void> {
    const { root } = await this.#session.send('DOM.getDocument');
    const { nodeIds } = await this.#session.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: LEAVES });
    for (const nodeId of nodeIds) {
      const { fonts } = await this.#session.send('CSS.getPlatformFontsForNode', { nodeId });
      if (fonts.every(({ isCustomFont }) => isCustomFont)) continue;
      await this.#session.send('DOM.setAttributeValue', { nodeId, name: 'data-system-font', value: '' });
    }
  }
}
