import { app } from 'electron';
import { z } from 'zod';
import { findInstallation } from '@backend/updates/installation';
import { modeOfEnvironment, policyFile, readUpdatePolicy } from '@backend/updates/policy';
import { imageInstaller } from '@backend/updates/self-installer';
import { readUpdateSource } from '@backend/updates/update-source';
import type { UpdateSetup } from '@backend/updates/updater-deps';
import { parseJson } from '@kernel/json/json-codec';
import { isTestBuild } from '../security/switches';
import { systemInstaller } from './system-installer';

/** What `build/update-keys.json` said when the app was built. */
declare const __UPDATE_SOURCE__: unknown;

/**
 * For tests of builds that are not published: another source of updates, which may be this
 * computer, and another policy file. JSON.
 */
const TEST_VARIABLE = 'CAMPAIGN_DESK_TEST_UPDATES';

const testSourceSchema = z.object({
  feedUrl: z.string(),
  keys: z.array(z.string()),
  policyFile: z.string().optional(),
});

/** Where updates of this build come from, and how this computer installs them. */
export function createUpdateSetup(): UpdateSetup {
  const { platform, env, execPath, resourcesPath, arch } = process;
  const test = readTestSource();
  const { kind, file } = findInstallation({ platform, env, execPath, resourcesPath, isPackaged: app.isPackaged });
  const policy = test?.policyFile ?? policyFile(platform, env);
  return {
    source: readUpdateSource(test ?? __UPDATE_SOURCE__, test !== null),
    installation: kind,
    installer: file === null ? systemInstaller(kind) : imageInstaller({ image: file }),
    arch,
    readPolicy: () => readUpdatePolicy(policy),
    environment: modeOfEnvironment(env),
  };
}

/** A published build has no test source: whoever starts the app could name a server and a key. */
function readTestSource(): z.infer<typeof testSourceSchema> | null {
  const text = process.env[TEST_VARIABLE];
  if (text === undefined || (app.isPackaged && !isTestBuild(app.getAppPath()))) return null;
  return testSourceSchema.parse(parseJson(text));
}
