import { SaxesParser } from 'saxes';
import type { Unreadable } from '@shared/recipients/import';
import type { PartSteps } from './archive';

/** So much text may stand between two tags: more than any cell holds, and less than fills the memory. */
const MAX_TEXT = 32 * 1024 ** 2;

export interface XmlHandlers {
  /** Names come without their prefix. */
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  text(text: string): void;
}

/**
 * Reads a part as XML. After each piece it gives the number of bytes that were read; the end says why reading stopped, or `null`. Entities that a document
 * defines itself are not expanded: the parser calls them a mistake.
 */
export async function* xmlSteps(part: PartSteps, handlers: XmlHandlers): AsyncGenerator<number, Unreadable | null> {
  const parser = new SaxesParser();
  const decoder = new TextDecoder();
  /** Changed by the parser while it is being given text. */
  const seen = { damaged: false, pending: 0 };
  let bytes = 0;
  parser.on('error', () => {
    seen.damaged = true;
  });
  parser.on('opentag', ({ name, attributes }) => {
    seen.pending = 0;
    handlers.open(local(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    seen.pending = 0;
    handlers.close(local(name));
  });
  parser.on('text', handlers.text);
  parser.on('cdata', handlers.text);
  try {
    for (;;) {
      const step = await part.next();
      if (step.done === true) {
        if (step.value !== null) return step.value;
        break;
      }
      seen.pending += step.value.length;
      bytes += step.value.length;
      parser.write(decoder.decode(step.value, { stream: true }));
      if (seen.damaged) return 'damaged-workbook';
      if (seen.pending > MAX_TEXT) return 'too-large-inside';
      yield bytes;
    }
    parser.write(decoder.decode()).close();
    return seen.damaged ? 'damaged-workbook' : null;
  } finally {
    await part.return(null);
  }
}

/** Reads a whole part as XML. `stop` is asked after each piece whether it has become too much. */
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

const local = (name: string): string => name.slice(name.indexOf(':') + 1);
