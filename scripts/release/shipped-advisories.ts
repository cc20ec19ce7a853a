import { z } from 'zod';
import { type Environment, run } from '../command';

const advisorySchema = z.object({ title: z.string(), url: z.string(), severity: z.string(), range: z.string() });

/** What `npm audit --json` prints, as far as it is needed (npm's audit report, version 2). */
const auditSchema = z.object({
  auditReportVersion: z.literal(2),
  vulnerabilities: z.record(
    z.string(),
    z.object({
      /** Names of other packages stand for advisories of those. */
      via: z.array(z.union([z.string(), advisorySchema])),
      /** Folders, such as `node_modules/zod`. */
      nodes: z.array(z.string()),
    }),
  ),
  metadata: z.object({ dependencies: z.object({ total: z.number() }) }),
});

/** What npm prints if the registry could not be asked, or did not respond with advisories. */
const errorSchema = z.union([
  z.object({ message: z.string() }),
  z.object({ error: z.object({ summary: z.string() }) }).transform(({ error }) => ({ message: error.summary })),
]);

export interface ShippedAdvisory {
  readonly folder: string;
  readonly title: string;
  readonly severity: string;
  readonly url: string;
}

export type AuditVerdict =
  | { readonly kind: 'none' }
  | { readonly kind: 'weak'; readonly advisories: readonly ShippedAdvisory[] }
  | { readonly kind: 'no-report'; readonly reason: string };

/**
 * Everything is asked for, whatever the environment or a user's settings leave out: all that is
 * bundled is a development dependency, and npm that is offline reports that all is well.
 */
const ARGUMENTS = ['--include=dev', '--include=optional', '--include=peer', '--offline=false', '--audit=true'];
const LIMIT_MS = 120_000;

/** Asks the registry about all packages of a folder's lock file. Returns what npm printed. */
export async function askForAudit(folder: string, env: Environment): Promise<string> {
  const args = ['audit', '--json', '--package-lock-only', '--loglevel=silent', ...ARGUMENTS];
  return (await run({ file: 'npm', args }, { cwd: folder, env, output: 'kept', limitMs: LIMIT_MS })).text;
}

/**
 * Judges what npm printed: the advisories of packages that ship, by their folders. The others are
 * about tools, which no user runs. What is no report of npm's is never taken for a good one.
 */
export function judgeAudit(printed: string, shipped: ReadonlySet<string>): AuditVerdict {
  const content = parseJson(printed);
  if (content === undefined) return { kind: 'no-report', reason: `npm printed no JSON:\n${printed}` };
  const report = auditSchema.safeParse(content);
  if (!report.success) {
    const failed = errorSchema.safeParse(content);
    const reason = failed.success
      ? `the registry gave no report: ${failed.data.message}`
      : `this is no report of npm's, version 2: ${z.prettifyError(report.error)}`;
    return { kind: 'no-report', reason };
  }
  if (report.data.metadata.dependencies.total === 0) {
    return { kind: 'no-report', reason: 'npm looked at no package at all' };
  }
  const advisories = Object.values(report.data.vulnerabilities).flatMap(({ via, nodes }) =>
    nodes
      .filter((folder) => shipped.has(folder))
      .flatMap((folder) =>
        via
          .filter((entry) => typeof entry !== 'string')
          .map(({ title, severity, url }) => ({ folder, title, severity, url })),
      ),
  );
  return advisories.length === 0 ? { kind: 'none' } : { kind: 'weak', advisories };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
