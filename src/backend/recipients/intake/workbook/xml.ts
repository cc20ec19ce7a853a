import { SaxesParser } from 'saxes';
import type { Unreadable } from '@domain/recipients/import';
import type { PartSteps } from './archive';
import { createNamespaces } from './namespaces';
import { createXmlDecoder } from './xml-decoder';

/** The most characters between two tags or in one: many times what a cell may hold. */
const MAX_PENDING = 4 * 1024 ** 2;
const MAX_DEPTH = 100;
/**
 * So many bytes are parsed in one go, so that rows of long shared texts do not pile up in between.
 */
const PIECE_BYTES = 16 * 1024;

/** Handlers see the elements of the document's own namespace only; see `createNamespaces`. */
export interface XmlHandlers {
  /**
   * `name` comes without its prefix, attributes as they are written. `isRelation` tells whether a
   * prefix is that of relationships.
   */
  open(name: string, attributes: Readonly<Record<string, string>>, isRelation: (prefix: string) => boolean): void;
  close(name: string): void;
  text(text: string): void;
}

/**
 * Reads a part as XML. After each piece it yields the number of bytes that were read; the end says
 * why reading stopped, or `null`. Entities that a document defines itself are not expanded: the
 * parser reports them as errors.
 */
export async function* xmlSteps(part: PartSteps, handlers: XmlHandlers): AsyncGenerator<number, Unreadable | null> {
  const parser = new SaxesParser();
  const decoder = createXmlDecoder();
  const namespaces = createNamespaces();
  /** Changed by the parser's events. */
  const state: { problem: Unreadable | null; pending: number; depth: number } = { problem: null, pending: 0, depth: 0 };
  let bytes = 0;
  parser.on('error', () => {
    state.problem ??= 'damaged-workbook';
  });
  parser.on('opentag', ({ name, attributes }) => {
    state.pending = 0;
    state.depth += 1;
    if (state.depth > MAX_DEPTH) state.problem ??= 'too-large-inside';
    const local = namespaces.open(name, attributes);
    if (local !== null) handlers.open(local, attributes, namespaces.isRelation);
  });
  parser.on('closetag', ({ name }) => {
    state.pending = 0;
    state.depth -= 1;
    const local = namespaces.close(name);
    if (local !== null) handlers.close(local);
  });
  const text = (more: string): void => {
    if (!namespaces.isSkipping()) handlers.text(more);
  };
  parser.on('text', text);
  parser.on('cdata', text);

  function parse(chunk: string): Unreadable | null {
    state.pending += chunk.length;
    parser.write(chunk);
    if (state.pending > MAX_PENDING) state.problem ??= 'too-large-inside';
    return state.problem;
  }

  try {
    for (;;) {
      const step = await part.next();
      if (step.done === true) {
        if (step.value !== null) return step.value;
        break;
      }
      for (let at = 0; at < step.value.length; at += PIECE_BYTES) {
        const piece = step.value.subarray(at, at + PIECE_BYTES);
        bytes += piece.length;
        const problem = parse(decoder.decode(piece));
        if (problem !== null) return problem;
        yield bytes;
      }
    }
    if (bytes === 0) return null;
    const problem = parse(decoder.end());
    if (problem !== null) return problem;
    parser.close();
    return state.problem;
  } finally {
    await part.return(null);
  }
}

/** Reads a whole part as XML. `stop` is asked after each piece whether reading has to end there. */
export async function readXml(
  part: PartSteps,
  handlers: XmlHandlers,
  stop: () => Unreadable | null = () => null,
): Promise<Unreadable | null> {
  const steps = xmlSteps(part, handlers);
  for (;;) {
    const step = await steps.next();
    if (step.done === true) return step.value;
    const reason = stop();
    if (reason === null) continue;
    await steps.return(null);
    return reason;
  }
}
