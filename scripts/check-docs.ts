import { checkDocuments } from './docs/check';
import { printStatus } from './print-status';
import { repositoryRoot } from './repository';

/**
 * `npm run check:docs`: fails if a document names a file, heading or npm script that does not
 * exist.
 */
function main(): number {
  const problems = checkDocuments(repositoryRoot);
  for (const { file, line, problem } of problems) printStatus(`${file}:${line} ${problem}`);
  if (problems.length > 0) printStatus(`\n${problems.length} broken references in documents.`);
  return problems.length === 0 ? 0 : 1;
}

process.exitCode = main();
