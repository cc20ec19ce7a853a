import { run } from '../../../scripts/command';

/** Which Electron an executable is, as it says itself. */
export async function electronVersion(electron: string): Promise<string> {
  const { text } = await run(
    { file: electron, args: ['-p', 'process.versions.electron'] },
    { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' }, output: 'kept' },
  );
  return text.trim();
}
