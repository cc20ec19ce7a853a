import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as CycloneDx from '@cyclonedx/cyclonedx-library';
import { repositoryRoot } from '../../scripts/repository';

/** Returns what the strict schema of CycloneDX 1.6 finds in a document, or null if it is valid. */
export async function problemsOfBom(text: string): Promise<unknown> {
  // By its file: under the browser's conditions of unit tests its name means the web build.
  const library = join(repositoryRoot, 'node_modules/@cyclonedx/cyclonedx-library/dist.node/index.node.js');
  const { Spec, Validation } = createRequire(library)(library) as typeof CycloneDx;
  return new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(text);
}
