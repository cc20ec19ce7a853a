/**
 * Where Electron's executable lies inside its folder, as the `electron` package itself lays it out.
 */
export function executableIn(platform: NodeJS.Platform): string {
  switch (platform) {
    case 'darwin':
      return 'Electron.app/Contents/MacOS/Electron';
    case 'win32':
      return 'electron.exe';
    default:
      return 'electron';
  }
}
