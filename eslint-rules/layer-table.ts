/**
 * What a layer may import besides itself. Tests and scripts are no layers and may import anything.
 */
export interface Layer {
  readonly layers: readonly string[];
  readonly node: boolean;
  readonly electron: boolean;
}

const EVERYWHERE = { node: false, electron: false };

/** The layers of docs/overview.md, from the bottom to the top. */
export const LAYERS: Readonly<Record<string, Layer>> = {
  kernel: { layers: [], ...EVERYWHERE },
  domain: { layers: ['kernel'], ...EVERYWHERE },
  contract: { layers: ['kernel', 'domain'], ...EVERYWHERE },
  text: { layers: ['kernel', 'domain', 'contract'], ...EVERYWHERE },
  backend: { layers: ['kernel', 'domain', 'contract', 'text'], node: true, electron: false },
  sandbox: { layers: ['kernel', 'domain'], node: true, electron: false },
  main: { layers: ['kernel', 'domain', 'contract', 'text', 'backend'], node: true, electron: true },
  preload: { layers: ['contract'], node: false, electron: true },
  renderer: { layers: ['kernel', 'domain', 'contract', 'text'], ...EVERYWHERE },
};
