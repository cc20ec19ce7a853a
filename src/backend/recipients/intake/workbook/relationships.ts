import type { Unreadable } from '@domain/recipients/import';
import type { Archive } from './archive';
import { relationshipsPart, resolveTarget } from './part-names';
import { readXml } from './xml';

interface Relationship {
  readonly id: string;
  /**
   * The last step of the relationship's type, such as `worksheet`; transitional and strict files
   * differ only before it.
   */
  readonly type: string;
  /** The key of the part that it points to. */
  readonly target: string;
}

const MAX_RELATIONSHIPS = 10_000;

export type RelationshipsRead =
  | { readonly ok: true; readonly relationships: readonly Relationship[] }
  | { readonly ok: false; readonly reason: Unreadable };

/**
 * The relationships of a part inside of the archive; none if it has none. The empty name stands for
 * the package.
 */
export async function readRelationships(archive: Archive, source: string): Promise<RelationshipsRead> {
  const relationships: Relationship[] = [];
  const reason = await readXml(
    archive.part(relationshipsPart(source)),
    {
      open(name, { Id = '', Type = '', Target, TargetMode }) {
        if (name !== 'Relationship' || Target === undefined || TargetMode === 'External') return;
        relationships.push({
          id: Id,
          type: Type.slice(Type.lastIndexOf('/') + 1),
          target: resolveTarget(source, Target),
        });
      },
      close: () => undefined,
      text: () => undefined,
    },
    () => (relationships.length > MAX_RELATIONSHIPS ? 'too-large-inside' : null),
  );
  return reason === null ? { ok: true, relationships } : { ok: false, reason };
}
