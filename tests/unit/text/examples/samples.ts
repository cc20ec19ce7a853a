import { errorExamples } from './errors';
import { outcomeExamples } from './outcomes';
import { problems } from './problems';
import { NAME } from './walk';

const PLAIN: readonly unknown[] = [
  NAME,
  0,
  1,
  2,
  1_234_567,
  true,
  false,
  null,
  [NAME],
  [1, 2],
  (at: string): string => at,
];

const OBJECTS: readonly unknown[] = [...Object.values(problems), ...errorExamples, ...outcomeExamples];

/** Arguments for a function of so many parameters. */
export function* samplesFor(arity: number): Iterable<readonly unknown[]> {
  if (arity <= 1) for (const object of OBJECTS) yield [object];
  yield* tuples(Math.max(1, arity));
}

function* tuples(length: number): Iterable<readonly unknown[]> {
  if (length === 0) yield [];
  else for (const rest of tuples(length - 1)) for (const value of PLAIN) yield [value, ...rest];
}
