import { parse } from 'yaml';
import { z } from 'zod';

const permissionsSchema = z.record(z.string(), z.string());
const stepSchema = z.object({
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
});
const workflowSchema = z.object({
  on: z.record(z.string(), z.unknown()),
  permissions: permissionsSchema.optional(),
  jobs: z.record(
    z.string(),
    z.object({
      'timeout-minutes': z.number().optional(),
      environment: z.string().optional(),
      permissions: permissionsSchema.optional(),
      steps: z.array(stepSchema),
    }),
  ),
});

const BY_COMMIT = /uses: \S+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/;

/**
 * Returns which rules a workflow breaks that no linter knows: what it may do, and whose code it
 * runs. A job may write only in an environment, which can demand that somebody approves.
 */
export function brokenRules(text: string): readonly string[] {
  const { on, permissions, jobs } = workflowSchema.parse(parse(text));
  const uses = text.split('\n').filter((line) => /^\s*(- )?uses:/.test(line));
  return [
    ...Object.keys(on).filter((trigger) => trigger === 'pull_request_target'),
    ...(JSON.stringify(permissions) === '{"contents":"read"}' ? [] : ['permissions other than to read']),
    ...uses
      .filter((line) => !BY_COMMIT.test(line))
      .map((line) => `an action without a commit and its version: ${line.replace(/^.*uses: /, '')}`),
    ...Object.entries(jobs).flatMap(([name, job]) => [
      ...(job['timeout-minutes'] === undefined ? [`${name}: no timeout`] : []),
      ...(job.permissions !== undefined && job.environment === undefined
        ? [`${name}: more permissions without an environment`]
        : []),
      ...job.steps.flatMap((step) => brokenInStep(step).map((problem) => `${name}: ${problem}`)),
    ]),
  ];
}

function brokenInStep({ uses, run = '', with: inputs = {} }: z.output<typeof stepSchema>): readonly string[] {
  return [
    // The shell would read what somebody else wrote as a script; `env` hands it over as text.
    ...(run.includes('${{') ? [`an expression in a script: ${run}`] : []),
    ...(uses !== undefined && !uses.startsWith('actions/') ? [`an action that is not by GitHub: ${uses}`] : []),
    ...(uses?.startsWith('actions/checkout@') === true && inputs['persist-credentials'] !== false
      ? ['credentials that stay on the disk']
      : []),
  ];
}
