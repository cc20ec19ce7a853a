import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { z } from 'zod';
import { type MarkdownFile, type Mention, readMarkdown } from './markdown';
import { isMissingPath } from './mentioned-path';
import { listRepositoryFiles, type RepositoryFiles } from './repository-files';

export interface DocumentProblem {
  readonly file: string;
  readonly line: number;
  readonly problem: string;
}

interface Repository extends RepositoryFiles {
  readonly markdown: ReadonlyMap<string, MarkdownFile>;
  readonly scripts: ReadonlySet<string>;
}

const packageSchema = z.object({ scripts: z.record(z.string(), z.string()) });

const NPM_SCRIPT = /\bnpm run (?:-s |--silent )?([\w:-]+)/g;

/**
 * Links that lead out of the repository: with a scheme, or to another host. They are not checked.
 */
const ELSEWHERE = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i;

/**
 * Checks every Markdown file of a repository: relative links, their anchors, paths in backticks,
 * and `npm run` scripts. Scripts are checked in workflows as well. Needs a `package.json` at the
 * root.
 */
export function checkDocuments(root: string): readonly DocumentProblem[] {
  const listed = listRepositoryFiles(root);
  const read = (file: string): string => readFileSync(join(root, file), 'utf8');
  const documents = [...listed.files].filter((file) => file.endsWith('.md')).sort();
  const workflows = [...listed.files].filter((file) => file.startsWith('.github/workflows/')).sort();
  const repository: Repository = {
    ...listed,
    markdown: new Map(documents.map((file) => [file, readMarkdown(read(file))])),
    scripts: new Set(Object.keys(packageSchema.parse(JSON.parse(read('package.json'))).scripts)),
  };
  return [
    ...[...repository.markdown].flatMap(([file, { links, codes }]) => [
      ...links.flatMap((link) => problemOfLink(file, link, repository)),
      ...codes.flatMap((code) => problemOfCode(file, code, repository)),
    ]),
    ...[...documents, ...workflows].flatMap((file) => problemsOfScripts(file, read(file), repository)),
  ];
}

function problemOfLink(file: string, { line, text }: Mention, repository: Repository): readonly DocumentProblem[] {
  if (ELSEWHERE.test(text)) return [];
  const [address = '', anchor = ''] = text.split('#', 2);
  const path = targetOf(file, decode(address));
  if (!repository.files.has(path) && !repository.folders.has(path)) {
    return [{ file, line, problem: `links to ${path}, which does not exist` }];
  }
  const target = repository.markdown.get(path);
  if (anchor !== '' && target !== undefined && !target.anchors.has(decode(anchor))) {
    return [{ file, line, problem: `links to #${anchor}, which is no heading of ${path}` }];
  }
  return [];
}

/** Returns the path from the root that a link in `file` leads to. */
function targetOf(file: string, address: string): string {
  if (address === '') return file;
  const path = address.startsWith('/') ? address.slice(1) : posix.join(posix.dirname(file), address);
  return path.replace(/\/$/, '');
}

/**
 * Decodes percent escapes. A malformed one stays as written, and then names nothing that exists.
 */
function decode(text: string): string {
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}

function problemOfCode(file: string, { line, text }: Mention, repository: Repository): readonly DocumentProblem[] {
  return isMissingPath(text, file, repository) ? [{ file, line, problem: `names ${text}, which does not exist` }] : [];
}

function problemsOfScripts(file: string, source: string, { scripts }: Repository): readonly DocumentProblem[] {
  return source
    .split('\n')
    .flatMap((text, index) =>
      [...text.matchAll(NPM_SCRIPT)].flatMap(([, name = '']) =>
        scripts.has(name)
          ? []
          : [{ file, line: index + 1, problem: `names npm run ${name}, which package.json does not have` }],
      ),
    );
}
