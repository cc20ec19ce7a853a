import { userInfo } from 'node:os';
import { app, Menu } from 'electron';
import { preferLessMemory } from '@backend/jobs/less-memory';
import { disableBackgroundNetwork } from './security/background-network';
import { hardenApp } from './security/hardening';
import { registerPageScheme } from './security/page-protocol';
import { ignoreDangerousSwitches, refuseSystemSignIn } from './security/switches';
import { loadAppLanguage } from './start/app-language';
import { claimFolder } from './start/claim-folder';
import { dataFolder, portableFolder, systemFolder } from './start/data-folder';
import { showFatalErrorAndQuit } from './start/fatal-error';
import { skipMissingGraphics } from './start/graphics';
import { openedFiles } from './start/opened-files';
import { openedLinks } from './start/opened-links';
import { shortenArguments, startAgain } from './start/short-arguments';
import { startApp } from './start/start-app';
import { windowFile } from './window/window-file';

ignoreDangerousSwitches(app);
refuseSystemSignIn(app);
preferLessMemory();
disableBackgroundNetwork(app);
const folder = dataFolder(
  process.env['CAMPAIGN_DESK_DATA_DIR'],
  process.cwd(),
  () =>
    portableFolder(process.env['APPIMAGE'] ?? process.execPath) ??
    systemFolder(() => app.getPath('userData'), {
      env: process.env,
      platform: process.platform,
      homeOfUser: () => userInfo().homedir,
      appName: app.getName(),
    }),
);
const claim = claimFolder(app, folder);
registerPageScheme();
// Or Electron makes one of its own while it starts, which ours would take the place of.
Menu.setApplicationMenu(null);
hardenApp(app, import.meta.env.DEV);
const shortArguments = shortenArguments(process.argv.slice(1));
const files = openedFiles(app, process.argv, process.cwd());
const links = openedLinks(app, process.argv);

if (claim !== 'usable') {
  void app.whenReady().then(async () => {
    const { text } = await loadAppLanguage(null);
    const { noFolder, foreignFolder } = text.window;
    await showFatalErrorAndQuit((claim === 'foreign' ? foreignFolder : noFolder)(folder.root), folder.root, text);
  });
} else if (shortArguments !== null) {
  // Asking for the lock would hand these arguments to the instance that is there, and end it.
  void startAgain(shortArguments).then(
    () => {
      app.exit(0);
    },
    () => {
      app.exit(1);
    },
  );
} else if (app.requestSingleInstanceLock()) {
  const file = windowFile(folder.windowFile);
  skipMissingGraphics(app, file, Date.now);
  void app.whenReady().then(() => startApp({ folder, windowFile: file, openedFiles: files, openedLinks: links }));
} else {
  // The instance that is there is notified, and comes to the front.
  app.exit(0);
}
