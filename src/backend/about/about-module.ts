import { arch, release, type as systemType } from 'node:os';
import { failed, ok, type Result } from '@domain/errors/errors';
import type { ThirdPartyComponent } from '@domain/system/third-party-notices';
import type { BackendModule } from '../ipc/handlers';
import { guarded, type Store } from '../store';
import { readThirdPartyNotices } from '../system/third-party-notices';

export interface AboutServices {
  readonly version: string;
  readonly store: Pick<Store, 'sqliteVersion'>;
  /** The file of third-party notices that every build writes. */
  readonly noticesFile: string;
}

type AboutCommand = 'about.read' | 'about.licences' | 'about.licence';

/** The commands of the About dialog. The notices are read when they are first asked for. */
export function createAbout({ version, store, noticesFile }: AboutServices): BackendModule<AboutCommand> {
  let reading: Promise<readonly ThirdPartyComponent[]> | null = null;

  async function notices(): Promise<Result<readonly ThirdPartyComponent[]>> {
    reading ??= readThirdPartyNotices(noticesFile);
    try {
      return ok(await reading);
    } catch {
      reading = null;
      return failed({ kind: 'not-found', what: 'licences' });
    }
  }

  return {
    handlers: {
      'about.read': () =>
        guarded(() => ({
          versions: {
            app: version,
            electron: process.versions['electron'] ?? '',
            chromium: process.versions['chrome'] ?? '',
            node: process.versions.node,
            sqlite: store.sqliteVersion(),
          },
          system: `${systemType()} ${release()} (${arch()})`,
        })),
      'about.licences': async () => {
        const read = await notices();
        return read.ok ? ok(read.value.map(({ text: _text, ...component }) => component)) : read;
      },
      'about.licence': async ({ index }) => {
        const read = await notices();
        if (!read.ok) return read;
        const component = read.value[index];
        return component === undefined ? failed({ kind: 'not-found', what: 'licences' }) : ok({ text: component.text });
      },
    },
  };
}
