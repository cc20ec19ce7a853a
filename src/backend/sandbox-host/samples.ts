import { failed, ok, type Result } from '@domain/errors/errors';
import type { Campaign } from '@domain/fields/campaign';
import { SANDBOX_CAMPAIGNS_PATH, sandboxCampaignsSchema } from '@domain/sandbox/panel-protocol';
import { callControl, type ControlDeps } from './control';

/** The sandbox's campaigns as they are now, from its own list. Errors: those of `callControl`. */
export async function readSamples(deps: ControlDeps): Promise<Result<Campaign[]>> {
  const read = await callControl({ method: 'GET', path: SANDBOX_CAMPAIGNS_PATH, answer: sandboxCampaignsSchema }, deps);
  return read.ok ? ok(read.value.campaigns) : read;
}

/**
 * One of the sandbox's campaigns. Errors: those of `readSamples`, which also say that it has no
 * such campaign.
 */
export async function readSample(campaignId: string, deps: ControlDeps): Promise<Result<Campaign>> {
  const samples = await readSamples(deps);
  if (!samples.ok) return samples;
  const sample = samples.value.find(({ id }) => id === campaignId);
  return sample === undefined
    ? failed({ kind: 'sandbox-failed', reason: 'unreadable', detail: campaignId })
    : ok(sample);
}
