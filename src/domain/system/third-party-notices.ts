import { z } from 'zod';

export const thirdPartyComponentSchema = z.strictObject({
  name: z.string().min(1),
  /** Null for works without versions, and for the runtime, which knows its own. */
  version: z.string().min(1).nullable(),
  /**
   * A `package` has code or files in the bundles, a `native` is loaded from `node_modules`, a
   * `work` is inside the package that `partOf` names, and the `runtime` is Electron.
   */
  kind: z.enum(['package', 'native', 'work', 'runtime']),
  partOf: z.string().nullable(),
  /** An SPDX expression, such as `MIT`. */
  licence: z.string().min(1),
  /** The whole text of the licence, with its copyright notices. */
  text: z.string().min(1),
});

export const thirdPartyNoticesSchema = z.array(thirdPartyComponentSchema);

/** A work of others that is in the app, with its licence. */
export type ThirdPartyComponent = z.output<typeof thirdPartyComponentSchema>;
