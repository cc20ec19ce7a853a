import { ok } from '@domain/errors/errors';
import { campaignSchema } from '@domain/fields/campaign';
import { fieldRow } from '@domain/fields/fields';
import {
  SANDBOX_CAMPAIGNS_PATH,
  SANDBOX_FAULTS_PATH,
  SANDBOX_RECENT_PATH,
  sandboxFaultsSchema,
  sandboxRecentSchema,
} from '@domain/sandbox/panel-protocol';
import type { Handlers } from '../ipc/handlers';
import { callControl, type ControlDeps } from './control';

type PanelCommand = 'sandbox.faults' | 'sandbox.setFaults' | 'sandbox.log' | 'sandbox.changeCampaign';

/** The commands of the sandbox panel: faults, recent requests, changes by somebody else. */
export function panelHandlers(deps: ControlDeps): Pick<Handlers, PanelCommand> {
  const faults = { path: SANDBOX_FAULTS_PATH, answer: sandboxFaultsSchema } as const;

  return {
    'sandbox.faults': async () => {
      const listed = await callControl({ ...faults, method: 'GET' }, deps);
      return listed.ok ? ok(listed.value.faults) : listed;
    },

    'sandbox.setFaults': async (input) => {
      const listed = await callControl(callFor(input), deps);
      return listed.ok ? ok(listed.value.faults) : listed;
    },

    'sandbox.log': async () => {
      const seen = await callControl({ method: 'GET', path: SANDBOX_RECENT_PATH, answer: sandboxRecentSchema }, deps);
      return seen.ok ? ok(seen.value.requests) : seen;
    },

    'sandbox.changeCampaign': ({ campaignId, field, value }) => {
      const { responseKey } = fieldRow(field);
      const path = `${SANDBOX_CAMPAIGNS_PATH}/${encodeURIComponent(campaignId)}` as const;
      return callControl(
        { method: 'POST', path, body: { [responseKey ?? field]: value }, answer: campaignSchema },
        deps,
      );
    },
  };

  function callFor(input: Parameters<Handlers['sandbox.setFaults']>[0]) {
    switch (input.change) {
      case 'add':
        return { ...faults, method: 'POST', body: input.fault } as const;
      case 'remove':
        return { ...faults, method: 'DELETE', path: `${SANDBOX_FAULTS_PATH}/${String(input.faultId)}` } as const;
      case 'remove-all':
        return { ...faults, method: 'DELETE' } as const;
    }
  }
}
