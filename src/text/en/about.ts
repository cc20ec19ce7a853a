import type { ThirdPartyComponent } from '@domain/system/third-party-notices';
import { count } from './count';

/** The About dialog. */
export const about = {
  title: 'About Campaign Desk',
  versionsAndLicences: 'Versions and licences',
  lead: 'Made by the Campaign Desk maintainers. Not made or endorsed by Kathan.',
  facts: 'Versions',
  names: {
    app: 'Campaign Desk',
    electron: 'Electron',
    chromium: 'Chromium',
    node: 'Node.js',
    sqlite: 'SQLite',
    system: 'System',
    dataFolder: 'Data folder',
  },
  copy: 'Copy versions',
  copied: 'Versions copied, without the data folder.',
  licences: 'Licences',
  licencesLead:
    'Campaign Desk contains work by others. The licences of Chromium are in the file LICENSES.chromium.html beside the app.',
  showLicences: 'Show licences',
  search: 'Search licences',
  listed: (amount: number): string => count(amount, 'component', 'components'),
  loading: 'Loading…',
  /** What a component is, if its name alone does not say it. */
  component: ({ version, partOf, licence }: Pick<ThirdPartyComponent, 'version' | 'partOf' | 'licence'>): string =>
    [version, partOf === null ? null : `in ${partOf}`, licence].filter((part) => part !== null).join(' · '),
  textOf: (name: string): string => `Licence of ${name}`,
};
