import { z } from 'zod';
import type { InstallationKind } from './installation';
import { compareVersions, versionSchema } from './version';

/** The largest file that is downloaded, in bytes. A bound of ours: packages have about 100 MB. */
const MAX_FILE_BYTES = 1024 ** 3;
/** The largest block map, in bytes; one of 100 MB has about 100 kB. */
const MAX_BLOCK_MAP_BYTES = 16 * 1024 ** 2;

const bytes = (max: number) => z.number().int().positive().max(max);

/** `url` is a plain name beside the metadata, so that it cannot lead elsewhere. */
const updateFileSchema = z
  .object({
    url: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._+-]{0,199}$/),
    /** Base64 of the 64 bytes. */
    sha512: z.string().regex(/^[A-Za-z0-9+/]{86}==$/),
    size: bytes(MAX_FILE_BYTES),
    blockMapSize: bytes(MAX_BLOCK_MAP_BYTES).optional(),
  })
  .refine(({ size, blockMapSize = 0 }) => blockMapSize < size);
export type UpdateFile = Readonly<z.infer<typeof updateFileSchema>>;

/**
 * What a release says of itself. Parse it only after its signature was checked. `expires`: after
 * that time somebody may be hiding a newer one, so it is refused.
 */
export const updateMetadataSchema = z.object({
  version: versionSchema,
  files: z.array(updateFileSchema).min(1).max(40),
  releaseDate: z.iso.datetime(),
  expires: z.iso.datetime(),
  releaseNotes: z
    .url({ protocol: /^https$/ })
    .max(500)
    .nullable()
    .default(null),
});
export type UpdateMetadata = Readonly<z.infer<typeof updateMetadataSchema>>;

/**
 * Why an offered version is not used. `unsigned`: there is no signature beside the metadata;
 * `bad-signature`: none of it was made by a key of this build; `unreadable`: it was signed, but is
 * no metadata; `rollback`: older than the installed version; `replay`: older than one that this
 * computer was offered before; `no-package`: nothing for this system; `tampered`: the downloaded
 * file is not the one that was signed.
 */
export const refusalSchema = z.enum([
  'unsigned',
  'bad-signature',
  'unreadable',
  'expired',
  'rollback',
  'replay',
  'no-package',
  'tampered',
]);
export type Refusal = z.infer<typeof refusalSchema>;

interface Known {
  /** The running version. */
  readonly installed: string;
  /** The newest version that this computer was ever offered. */
  readonly highestSeen: string;
  readonly now: Date;
}

/** Decides whether signed metadata offers a newer version, nothing new, or must be refused. */
export function judgeMetadata(metadata: UpdateMetadata, known: Known): 'newer' | 'same' | Refusal {
  const { version, expires } = metadata;
  if (known.now.getTime() >= new Date(expires).getTime()) return 'expired';
  // Before the replay: it says more, and a version may be both.
  if (compareVersions(version, known.installed) < 0) return 'rollback';
  if (compareVersions(version, known.highestSeen) < 0) return 'replay';
  return compareVersions(version, known.installed) === 0 ? 'same' : 'newer';
}

/** The extension of the file that an installation of each kind is updated with. */
const EXTENSIONS: Readonly<Record<InstallationKind, string | null>> = {
  appimage: '.AppImage',
  windows: '.exe',
  macos: '.zip',
  apt: null,
  dnf: null,
  unpacked: null,
};

/** Returns the file that updates an installation; `null` if there is none. */
export function updateFileFor(files: readonly UpdateFile[], kind: InstallationKind): UpdateFile | null {
  const extension = EXTENSIONS[kind];
  return files.find(({ url }) => extension !== null && url.endsWith(extension)) ?? null;
}

/** The name of the metadata for a system, as electron-updater has it. */
export function metadataName(platform: string, arch: string): string {
  if (platform === 'darwin') return 'latest-mac.yml';
  if (platform === 'win32') return 'latest.yml';
  return arch === 'x64' ? 'latest-linux.yml' : `latest-linux-${arch}.yml`;
}
