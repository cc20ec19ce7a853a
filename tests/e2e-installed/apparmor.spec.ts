import { writeFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { OPT, test } from './support/installation';

test('the AppArmor profile is valid and allows user namespaces to the app alone', async ({
  installation: { root },
}) => {
  await root.aptGet('install', 'apparmor');
  const profile = `${OPT}/resources/apparmor-profile`;
  const parse = ['apparmor_parser', '--skip-kernel-load', '--skip-cache'] as const;
  await root.run(...parse, profile);
  expect(await root.run('apparmor_parser', '--names', profile)).toMatch(/^campaign-desk$/m);
  const text = await root.run('cat', profile);
  expect(text).toContain(`"${OPT}/campaign-desk" flags=(unconfined)`);
  expect(text).toMatch(/^\s*userns,$/m);
  await writeFile(root.path('/srv/wrong-profile'), text.replace('userns,', 'nonsense,'));
  expect((await root.attempt(...parse, '/srv/wrong-profile')).code).not.toBe(0);
});
