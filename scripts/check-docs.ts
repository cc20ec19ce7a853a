import { checkDocuments } from './docs/check';
import { repositoryRoot } from './repository';
import { say } from './say';

/**
 * `npm run check:docs`: fails if a document names a file, heading or npm script that does not
 * exist.
 */
function main(): number {
  const problems = checkDocuments(repositoryRoot);
  for (const { file, line, problem } of problems) say(`${file}:${line} ${problem}`);
  if (problems.length > 0) say(`\n${problems.length} broken references in documents.`);
  return problems.length === 0 ? 0 : 1;
}

process.exitCode = main();
