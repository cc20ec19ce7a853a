import type { Unreadable } from '@domain/recipients/import';
import type { OpenSource } from '../rows/source';
import { binaryKind } from './binary-kind';
import { compoundKind } from './compound-kind';
import { textKind } from './text-kind';

/** What a file is by its content; its name cannot be relied on. */
export type FileKind = { readonly kind: 'text' | 'zip' } | { readonly kind: 'unreadable'; readonly reason: Unreadable };

const HEAD_BYTES = 65_536;

/**
 * Tells text, zip archives, and by name the kinds of files that hold contacts for other programs or
 * none at all.
 */
export function fileKind(source: OpenSource): FileKind {
  const refused = (reason: Unreadable): FileKind => ({ kind: 'unreadable', reason });
  const start = source.read(0, HEAD_BYTES);
  if (start === null) return refused('unreadable');
  const latin = Buffer.from(start).toString('latin1');
  const isWhole = source.size === start.length;
  if (isWhole && /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[\s\0]*$/.test(latin)) return refused('empty');
  if (/^PK(?:\x03\x04|\x05\x06|\x07\x08)/.test(latin)) return { kind: 'zip' };
  const reason = compoundKind(source, latin) ?? binaryKind(latin) ?? textKind(start, isWhole);
  return reason === null ? { kind: 'text' } : refused(reason);
}
