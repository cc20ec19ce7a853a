type TokenKind = 'key' | 'string' | 'number' | 'word' | 'plain';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

const TOKEN = /("(?:[^"\\]|\\.)*")(\s*:)?|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|(true|false|null)/g;

/**
 * The pieces of a JSON text for colouring. Joined, the pieces are the text again, whatever it
 * holds.
 */
export function jsonTokens(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let end = 0;
  const push = (kind: TokenKind, piece: string): void => {
    if (piece !== '') tokens.push({ kind, text: piece });
  };
  for (const match of text.matchAll(TOKEN)) {
    push('plain', text.slice(end, match.index));
    const [whole, string, colon, number] = match;
    if (string !== undefined) {
      push(colon === undefined ? 'string' : 'key', string);
      push('plain', colon ?? '');
    } else {
      push(number === undefined ? 'word' : 'number', whole);
    }
    end = match.index + whole.length;
  }
  push('plain', text.slice(end));
  return tokens;
}
