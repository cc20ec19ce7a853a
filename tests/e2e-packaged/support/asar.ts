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
}

const nodeSchema: z.ZodType<Node> = z.lazy(() =>
  z.object({ files: z.record(z.string(), nodeSchema).optional(), unpacked: z.boolean().optional() }),
);

const PREFIX_BYTES = 16;

/**
 * Lists the files of an asar archive, sorted by path. The archive starts with the length of its
 * header as four numbers of 32 bits; the last is the length of the header's JSON (source: the
 * README of `@electron/asar`).
 */
export async function listAsar(archive: string): Promise<readonly AsarFile[]> {
  const file = await open(archive);
  try {
    const prefix = Buffer.alloc(PREFIX_BYTES);
    await file.read(prefix, 0, PREFIX_BYTES, 0);
    const json = Buffer.alloc(prefix.readUInt32LE(12));
    await file.read(json, 0, json.length, PREFIX_BYTES);
    const root = nodeSchema.parse(JSON.parse(json.toString('utf8')));
    return filesIn(root, '').sort((a, b) => (a.path < b.path ? -1 : 1));
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
