import { open } from 'node:fs/promises';
import { z } from 'zod';

/** A file in an archive. `isUnpacked` files lie beside the archive, in a folder of its name. */
export interface AsarFile {
  readonly path: string;
  readonly isUnpacked: boolean;
}

interface Node {
  readonly files?: Readonly<Record<string, Node>> | undefined;
  readonly unpacked?: boolean | undefined;
  readonly offset?: string | undefined;
  readonly size?: number | undefined;
}

const nodeSchema: z.ZodType<Node> = z.lazy(() =>
  z.object({
    files: z.record(z.string(), nodeSchema).optional(),
    unpacked: z.boolean().optional(),
    offset: z.string().optional(),
    size: z.number().optional(),
  }),
);

const PREFIX_BYTES = 16;

/** Lists the files of an asar archive, sorted by path. */
export async function listAsar(archive: string): Promise<readonly AsarFile[]> {
  const { root } = await readHeader(archive);
  return filesIn(root, '').sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Reads a file inside an archive. Rejects if it is not there, or unpacked. */
export async function readAsarFile(archive: string, path: string): Promise<Buffer> {
  const { root, start } = await readHeader(archive);
  const node = path.split('/').reduce<Node | undefined>((folder, name) => folder?.files?.[name], root);
  if (node?.offset === undefined || node.size === undefined) throw new Error(`${archive} has no ${path}.`);
  const file = await open(archive);
  try {
    const content = Buffer.alloc(node.size);
    await file.read(content, 0, node.size, start + Number(node.offset));
    return content;
  } finally {
    await file.close();
  }
}

/**
 * The archive starts with the length of its header as four numbers of 32 bits: the second is the
 * length of the header with its own prefix, the last that of its JSON (source: the README of
 * `@electron/asar`).
 */
async function readHeader(archive: string): Promise<{ readonly root: Node; readonly start: number }> {
  const file = await open(archive);
  try {
    const prefix = Buffer.alloc(PREFIX_BYTES);
    await file.read(prefix, 0, PREFIX_BYTES, 0);
    const json = Buffer.alloc(prefix.readUInt32LE(12));
    await file.read(json, 0, json.length, PREFIX_BYTES);
    return { root: nodeSchema.parse(JSON.parse(json.toString('utf8'))), start: 8 + prefix.readUInt32LE(4) };
  } finally {
    await file.close();
  }
}

function filesIn(node: Node, path: string): AsarFile[] {
  return Object.entries(node.files ?? {}).flatMap(([name, child]) => {
    const childPath = path === '' ? name : `${path}/${name}`;
    return child.files === undefined
      ? [{ path: childPath, isUnpacked: child.unpacked === true }]
      : filesIn(child, childPath);
  });
}
