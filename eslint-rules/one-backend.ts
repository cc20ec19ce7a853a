import type { Rule } from 'eslint';
import { onImports } from './imports';
import { importedPath, isIn, repositoryPath } from './paths';

const FOLDERS = ['tests/integration', 'tests/bench'];

/** Names that stand for no function `create…` or `…Handlers`; `*` is a whole file. */
const OTHER_BUILDERS: readonly string[] = ['draftFiles', 'uploader', 'Backend', 'RunningBackend', '*'];

/** Whether what has this name builds a part of the backend. */
export const isBuilder = (name: string): boolean =>
  /^create[A-Z]|Handlers$/.test(name) || OTHER_BUILDERS.includes(name);

/** Parts with an interface of their own that is tested against real servers and keychains. */
const TESTED_ALONE = [
  { folder: 'tests/integration/kathan', part: 'src/backend/kathan' },
  { folder: 'tests/integration/credentials', part: 'src/backend/credentials' },
];

/**
 * Integration tests and benchmarks build the backend as the app does, with `TestBackend`. A module
 * that is built by hand is tested with connections that the app does not have.
 */
export const oneBackend: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { builtByHand: '`{{name}}` builds a part of the backend. Use TestBackend, and replace its ports.' },
  },
  create(context) {
    const path = repositoryPath(context.filename, context.cwd);
    if (!FOLDERS.some((folder) => isIn(path, folder))) return {};
    return onImports(({ source, names }, node) => {
      const imported = importedPath(source, context.filename, context.cwd);
      if (imported === null || !isIn(imported, 'src/backend')) return;
      if (TESTED_ALONE.some(({ folder, part }) => isIn(path, folder) && isIn(imported, part))) return;
      const name = names.find(isBuilder);
      if (name !== undefined) context.report({ node, messageId: 'builtByHand', data: { name } });
    });
  },
};
