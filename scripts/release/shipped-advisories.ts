import { z } from 'zod';

const advisorySchema = z.object({ title: z.string(), url: z.string(), severity: z.string(), range: z.string() });

/** What `npm audit --json` prints, as far as it is needed (npm's audit report, version 2). */
const auditSchema = z.object({
  vulnerabilities: z.record(
    z.string(),
    z.object({
      /** Names of other packages stand for advisories of those. */
      via: z.array(z.union([z.string(), advisorySchema])),
      /** Folders, such as `node_modules/zod`. */
      nodes: z.array(z.string()),
    }),
  ),
});

export interface ShippedAdvisory {
  readonly folder: string;
  readonly title: string;
  readonly severity: string;
  readonly url: string;
}

/**
 * Returns the advisories of packages that ship, by their folders. The others are about tools, which
 * no user runs. Throws if the report is not one of npm's.
 */
export function findShippedAdvisories(report: unknown, shipped: ReadonlySet<string>): readonly ShippedAdvisory[] {
  return Object.values(auditSchema.parse(report).vulnerabilities).flatMap(({ via, nodes }) =>
    nodes
      .filter((folder) => shipped.has(folder))
      .flatMap((folder) =>
        via
          .filter((entry) => typeof entry !== 'string')
          .map(({ title, severity, url }) => ({ folder, title, severity, url })),
      ),
  );
}
