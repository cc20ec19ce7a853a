import { isBuiltin } from 'node:module';
import type { Rule } from 'eslint';
import { onImports } from './imports';
import { type Layer, LAYERS } from './layer-table';
import { importedPath, repositoryPath } from './paths';

/** The layers inside of the renderer: each may import those before it. */
const PAGE_LAYERS = ['styles', 'kernel', 'ui', 'state', 'draft', 'widgets', 'features', 'app'];

/** Who may import whom. */
export const layers: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      layer: 'src/{{from}} must not import src/{{to}}.',
      outside: 'src/{{from}} must not import from outside src.',
      node: 'src/{{from}} must not import Node’s modules: it runs where there are none.',
      electron: 'src/{{from}} must not import electron.',
      page: 'src/renderer/{{from}} must not import src/renderer/{{to}}, a layer above it.',
      feature: 'A feature must not import another feature: features/{{from}} imports features/{{to}}.',
    },
  },
  create(context) {
    const path = repositoryPath(context.filename, context.cwd);
    const from = layerOf(path);
    const layer = from === null ? undefined : LAYERS[from];
    if (from === null || layer === undefined) return {};
    return onImports(({ source }, node) => {
      const target = importedPath(source, context.filename, context.cwd);
      const found =
        target === null
          ? outsideProblem(source, from, layer)
          : (layerProblem(target, from, layer) ?? pageProblem(path, target));
      if (found !== null) context.report({ node, ...found });
    });
  },
};

interface Problem {
  readonly messageId: string;
  readonly data: { readonly from: string; readonly to: string };
}

function outsideProblem(source: string, from: string, layer: Layer): Problem | null {
  const data = { from, to: source };
  if (source === 'electron' || source.startsWith('electron/')) {
    return layer.electron ? null : { messageId: 'electron', data };
  }
  return isBuiltin(source) && !layer.node ? { messageId: 'node', data } : null;
}

function layerProblem(target: string, from: string, layer: Layer): Problem | null {
  const to = layerOf(target);
  if (to === null) return { messageId: 'outside', data: { from, to: target } };
  return to === from || layer.layers.includes(to) ? null : { messageId: 'layer', data: { from, to } };
}

function pageProblem(path: string, target: string): Problem | null {
  const [from, to] = [path, target].map((path) => /^src\/renderer\/([^/]+)\/(?:([^/]+)\/)?/.exec(path));
  if (!from?.[1] || !to?.[1]) return null;
  if (PAGE_LAYERS.indexOf(to[1]) > PAGE_LAYERS.indexOf(from[1])) {
    return { messageId: 'page', data: { from: from[1], to: to[1] } };
  }
  if (from[1] !== 'features' || to[1] !== 'features' || from[2] === to[2]) return null;
  return { messageId: 'feature', data: { from: from[2] ?? '', to: to[2] ?? '' } };
}

/** `src/backend/log/log.ts` is in the layer `backend`. */
function layerOf(path: string): string | null {
  return /^src\/([^/]+)\//.exec(`${path}/`)?.[1] ?? null;
}
