import { readFile } from 'node:fs/promises';

const ELF = 0x7f454c46;
const MACH_O_64 = 0xcffaedfe;
const DOS = 0x4d5a;

const ELF_MACHINES = new Map([
  [0x3e, 'x64'],
  [0xb7, 'arm64'],
]);
const MACH_O_CPUS = new Map([
  [0x01000007, 'x64'],
  [0x0100000c, 'arm64'],
]);
const PE_MACHINES = new Map([
  [0x8664, 'x64'],
  [0xaa64, 'arm64'],
]);

/** Returns what a file of machine code runs on, such as `win32-arm64`, by its header alone. */
export async function runsOn(path: string): Promise<string> {
  const content = await readFile(path);
  if (content.readUInt32BE(0) === ELF) return `linux-${ELF_MACHINES.get(content.readUInt16LE(18)) ?? 'unknown'}`;
  if (content.readUInt32BE(0) === MACH_O_64) return `darwin-${MACH_O_CPUS.get(content.readUInt32LE(4)) ?? 'unknown'}`;
  if (content.readUInt16BE(0) === DOS) {
    const header = content.readUInt32LE(0x3c);
    return `win32-${PE_MACHINES.get(content.readUInt16LE(header + 4)) ?? 'unknown'}`;
  }
  return 'unknown';
}
