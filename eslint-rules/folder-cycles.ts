import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Rule } from 'eslint';
import { onImports } from './imports';
import { importedPath, repositoryPath } from './paths';

/** An import from one file to another, both as paths in the repository. */
export interface ImportEdge {
  readonly from: string;
  readonly to: string;
}

/** Two neighbours in one folder that import each other, directly or through others. */
export interface FolderCycle {
  /** The folder they are in. */
  readonly parent: string;
  /** All neighbours of the cycle, sorted: folders, and `.` for the files of the parent. */
  readonly members: readonly string[];
}

/**
 * Finds cycles between folders at every depth. In each folder its subfolders count as one unit
 * each, and its own files together as one more, so that a folder may lie above or below its
 * subfolders, but not both. Type imports count like others.
 */
export function findFolderCycles(edges: readonly ImportEdge[]): (edge: ImportEdge) => FolderCycle | null {
  const graphs = new Map<string, Map<string, Set<string>>>();
  for (const edge of edges) {
    for (const { parent, from, to } of levels(edge)) {
      const graph = graphs.get(parent) ?? new Map<string, Set<string>>();
      graphs.set(parent, graph);
      graph.set(from, (graph.get(from) ?? new Set()).add(to));
    }
  }
  const cycles = new Map([...graphs].map(([parent, graph]) => [parent, cyclesIn(graph)]));
  return (edge) => {
    for (const { parent, from, to } of levels(edge)) {
      const members = cycles.get(parent)?.find((cycle) => cycle.includes(from) && cycle.includes(to));
      if (members !== undefined) return { parent, members };
    }
    return null;
  };
}

interface Level {
  readonly parent: string;
  readonly from: string;
  readonly to: string;
}

/**
 * The folder in which the ways of two files part, as the two units that import each other there.
 */
function levels({ from, to }: ImportEdge): readonly Level[] {
  const [a, b] = [from.split('/'), to.split('/')];
  let depth = 0;
  while (depth < a.length - 1 && depth < b.length - 1 && a[depth] === b[depth]) depth += 1;
  const unit = (parts: readonly string[]): string => (depth < parts.length - 1 ? (parts[depth] ?? '.') : '.');
  const level = { parent: a.slice(0, depth).join('/'), from: unit(a), to: unit(b) };
  return level.from === level.to ? [] : [level];
}

/**
 * The groups of units that reach each other (strongly connected components with more than one
 * unit).
 */
function cyclesIn(graph: ReadonlyMap<string, ReadonlySet<string>>): readonly (readonly string[])[] {
  const reachable = (start: string): ReadonlySet<string> => {
    const seen = new Set<string>();
    const open = [start];
    for (let unit = open.pop(); unit !== undefined; unit = open.pop()) {
      for (const next of graph.get(unit) ?? []) {
        if (!seen.has(next)) open.push(next);
        seen.add(next);
      }
    }
    return seen;
  };
  const reach = new Map([...graph.keys()].map((unit) => [unit, reachable(unit)]));
  const cycles = new Map<string, readonly string[]>();
  for (const [unit, seen] of reach) {
    const members = [...seen].filter((other) => reach.get(other)?.has(unit) === true).sort();
    if (members.length > 1) cycles.set(members.join(), members);
  }
  return [...cycles.values()];
}

const SPECIFIER = /(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"\n]+)['"]/g;
const ENDINGS = ['', '.ts', '.svelte', '.svelte.ts', '/index.ts'];
/**
 * Files that are linted together follow each other closely, and reading all imports takes a while.
 * An editor keeps the rule loaded while files change, and pauses between two of them.
 */
const MAX_PAUSE_MS = 5_000;

/** Whether this path in the repository is a file. */
type IsFile = (path: string) => boolean;

interface Known {
  /** When it was last needed. */
  usedAt: number;
  readonly isFile: IsFile;
  readonly cycleOf: (edge: ImportEdge) => FolderCycle | null;
}
const knownByRoot = new Map<string, Known>();

function knownUnder(root: string): Known {
  const known = knownByRoot.get(root);
  if (known !== undefined && Date.now() - known.usedAt < MAX_PAUSE_MS) {
    known.usedAt = Date.now();
    return known;
  }
  const files = listSource(root);
  const isFile: IsFile = (path) => (path.startsWith('src/') ? files.has(path) : isFileOnDisk(join(root, path)));
  const read = { usedAt: Date.now(), isFile, cycleOf: findFolderCycles(readEdges(root, files, isFile)) };
  knownByRoot.set(root, read);
  return read;
}

/** All files in src, listed once: asking the disk for each import takes most of the time. */
function listSource(root: string): ReadonlySet<string> {
  const source = join(root, 'src');
  if (!existsSync(source)) return new Set();
  const entries = readdirSync(source, { recursive: true, withFileTypes: true });
  return new Set(
    entries
      .filter((entry) => !entry.isDirectory())
      .map(({ parentPath, name }) => repositoryPath(join(parentPath, name), root)),
  );
}

function readEdges(root: string, files: ReadonlySet<string>, isFile: IsFile): readonly ImportEdge[] {
  return [...files]
    .filter((from) => /\.(?:ts|svelte)$/.test(from))
    .flatMap((from) => {
      const file = join(root, from);
      return Array.from(readFileSync(file, 'utf8').matchAll(SPECIFIER), ([, specifier = '']) => specifier).flatMap(
        (specifier) => {
          const to = fileOf(specifier, file, root, isFile);
          return to === null ? [] : [{ from, to }];
        },
      );
    });
}

/**
 * The file that an import of ours leads to; `null` for packages and for files that are not there.
 */
function fileOf(specifier: string, file: string, root: string, isFile: IsFile): string | null {
  const target = importedPath(specifier.replace(/\?.*$/, ''), file, root);
  if (target === null) return null;
  return ENDINGS.map((ending) => target + ending).find(isFile) ?? null;
}

function isFileOnDisk(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

/** Reports imports by which folders depend on each other in a circle. Only for files in src. */
export const folderCycles: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      cycle: 'This import closes a circle of folders in {{parent}}: {{members}}.',
    },
  },
  create(context) {
    const from = repositoryPath(context.filename, context.cwd);
    if (!from.startsWith('src/')) return {};
    const { isFile, cycleOf } = knownUnder(context.cwd);
    return onImports(({ source }, node) => {
      const to = fileOf(source, join(context.cwd, dirname(from), 'file'), context.cwd, isFile);
      const cycle = to === null ? null : cycleOf({ from, to });
      if (cycle === null) return;
      context.report({ node, messageId: 'cycle', data: { parent: cycle.parent, members: cycle.members.join(', ') } });
    });
  },
};
