import type { Rule } from 'eslint';
import { type Import, onImports } from './imports';
import { isIn, repositoryPath } from './paths';

/**
 * One thing that only some folders may use. `names` narrows a module down to some of its exports.
 */
interface Confined {
  readonly modules: readonly string[];
  readonly names?: readonly string[];
  readonly folders: readonly string[];
}

const HTTP_MODULES = ['http', 'https', 'http2', 'net', 'tls', 'dgram'].flatMap((name) => [name, `node:${name}`]);

const CONFINED: readonly Confined[] = [
  { modules: ['electron'], names: ['ipcMain'], folders: ['src/main/ipc'] },
  { modules: ['electron'], names: ['ipcRenderer'], folders: ['src/preload'] },
  // The dev server's file is left out of production builds.
  { modules: ['electron'], names: ['net'], folders: ['src/main/network', 'src/main/security/dev-server.ts'] },
  // Sessions made elsewhere would lack what keeps Chromium from asking other hosts.
  { modules: ['electron'], names: ['session'], folders: ['src/main/security'] },
  // All of its boxes are made alike, and only these name paths to write to.
  { modules: ['electron'], names: ['dialog'], folders: ['src/main/window'] },
  // It opens files and addresses in other programs: two callers open the data folder, and one the
  // web addresses that it has checked.
  {
    modules: ['electron'],
    names: ['shell'],
    folders: ['src/main/start/fatal-error.ts', 'src/main/start/start-app.ts', 'src/main/security/open-link.ts'],
  },
  { modules: ['keytar'], folders: ['src/backend/credentials'] },
  { modules: ['@photostructure/sqlite', 'node:sqlite'], folders: ['src/backend/store'] },
  { modules: [...HTTP_MODULES, 'undici'], folders: ['src/main/network', 'src/sandbox'] },
];

/**
 * Who may use JSON.parse and JSON.stringify. They round numbers, so everything that holds values of
 * a campaign goes through `kernel/json/json-codec.ts`; these write and read what is ours alone.
 */
const JSON_FOLDERS = [
  'src/kernel/json/json-codec.ts',
  'src/backend/backups',
  'src/backend/credentials',
  'src/backend/diagnostics',
  'src/backend/ipc/message-size.ts',
  'src/backend/log',
  'src/main/security/switches.ts',
  'src/main/window',
  'src/renderer/kernel/bridge',
];

/** Who may hold SQL: statements stand next to the rows that they read and write. */
const SQL_FOLDERS = ['src/backend/store'];
/** The beginnings of SQL statements as they are written here: key words in upper case. */
const SQL =
  /^\s*(?:(?:SELECT|PRAGMA|VACUUM|SAVEPOINT|RELEASE|REINDEX)\b|(?:INSERT|REPLACE)(?: OR [A-Z]+)? INTO\b|UPDATE\s+\S+\s+SET\b|DELETE FROM\b|(?:CREATE|ALTER|DROP)(?: TEMP| UNIQUE| VIRTUAL)* (?:TABLE|INDEX|TRIGGER|VIEW)\b|(?:ATTACH|DETACH)(?: DATABASE)?\b|WITH\s+\S+\s+AS\b|(?:BEGIN|COMMIT|ROLLBACK|END)(?: (?:IMMEDIATE|EXCLUSIVE|DEFERRED|TRANSACTION|TO)\b.*)?\s*;?\s*$)/;

const HTTP_GLOBALS = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport'];
const HTTP_FOLDERS = ['src/main/network', 'src/preload/upload-page.ts'];
/** Hands an address to whatever program the system has for it. One file checks them first. */
const LINK = 'openExternal';
const LINK_FILES = ['src/main/security/open-link.ts'];
const GLOBAL_OBJECTS = ['globalThis', 'window', 'self', 'global'];

type Located = Pick<Rule.Node, 'loc'>;

/** Keeps each outside thing behind the one folder that speaks to it. Only for files in src. */
export const onlyIn: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      confined: '{{what}} is used in {{folders}} only.',
      link: '{{what}} is used in {{folders}} only: an address would reach any program of the system.',
      whole: 'Import electron’s parts by name, so that it can be seen which ones are used.',
    },
  },
  create(context) {
    const path = repositoryPath(context.filename, context.cwd);
    if (!isIn(path, 'src')) return {};
    const report = ({ loc }: Located, what: string, folders: readonly string[]): void => {
      if (loc) context.report({ loc, messageId: 'confined', data: { what, folders: folders.join(', ') } });
    };
    return {
      ...onImports((found, node) => {
        if (isWholeElectron(found)) context.report({ node, messageId: 'whole' });
        for (const { folders, ...confined } of CONFINED) {
          const what = confinedPart(found, confined);
          if (what !== null && !folders.some((folder) => isIn(path, folder))) report(node, what, folders);
        }
      }),
      'Program:exit': () => {
        if (HTTP_FOLDERS.some((folder) => isIn(path, folder))) return;
        const unresolved = context.sourceCode.scopeManager.globalScope?.through ?? [];
        const declared = context.sourceCode.scopeManager.globalScope?.variables ?? [];
        const references = [
          ...unresolved,
          ...declared.filter(({ defs }) => defs.length === 0).flatMap((variable) => variable.references),
        ];
        for (const { identifier } of references) {
          if (HTTP_GLOBALS.includes(identifier.name)) report(identifier, identifier.name, HTTP_FOLDERS);
        }
      },
      'Literal, TemplateElement': (node: Rule.Node) => {
        if (SQL_FOLDERS.some((folder) => isIn(path, folder))) return;
        const text = textOf(node);
        if (text !== null && SQL.test(text)) report(node, 'SQL', SQL_FOLDERS);
      },
      'Identifier, Literal': (node: Rule.Node) => {
        const name: unknown = node.type === 'Identifier' ? node.name : Reflect.get(node, 'value');
        if (name !== LINK || LINK_FILES.some((file) => isIn(path, file))) return;
        context.report({ node, messageId: 'link', data: { what: LINK, folders: LINK_FILES.join(', ') } });
      },
      MemberExpression: ({ object, property, computed, loc }) => {
        if (object.type !== 'Identifier') return;
        if (object.name === 'JSON' && !JSON_FOLDERS.some((folder) => isIn(path, folder))) {
          report({ loc }, `JSON.${memberName(property, computed) ?? ''}`, JSON_FOLDERS);
        }
        if (!GLOBAL_OBJECTS.includes(object.name)) return;
        if (HTTP_FOLDERS.some((folder) => isIn(path, folder))) return;
        const name = memberName(property, computed);
        if (name !== null && HTTP_GLOBALS.includes(name)) report({ loc }, name, HTTP_FOLDERS);
      },
    };
  },
};

/** The text of a string literal, or of a part of a template. */
function textOf(node: Rule.Node): string | null {
  if (node.type === 'TemplateElement') return node.value.cooked ?? node.value.raw;
  const value: unknown = Reflect.get(node, 'value');
  return typeof value === 'string' ? value : null;
}

/** The name in `a.name` and in `a['name']`. */
function memberName(property: object, computed: boolean): string | null {
  const name: unknown = Reflect.get(property, computed ? 'value' : 'name');
  return typeof name === 'string' ? name : null;
}

function isWholeElectron({ source, names }: Import): boolean {
  return source === 'electron' && names.includes('*');
}

/** What of an import is confined: the module, or the first such name; `null` for none of it. */
function confinedPart({ source, names }: Import, { modules, names: some }: Omit<Confined, 'folders'>): string | null {
  if (!modules.some((module) => source === module || source.startsWith(`${module}/`))) return null;
  return some === undefined ? source : (names.find((name) => some.includes(name)) ?? null);
}
