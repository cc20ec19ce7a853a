const ASSIGNMENT =
  /^(?:(?:export|set|setx|let|const)\s+)?(?:\$env:|\$)?["']?[A-Za-z_][\w.-]*["']?\s*(?:=|:(?!\/))\s*(?=\S)/i;

/**
 * Takes off one layer after the other: an assignment or header name, `Bearer`, quotes, and a
 * trailing comma or semicolon.
 */
export function unwrapped(text: string): string {
  let rest = text;
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest
      .replace(/[\s,;]+$/, '')
      .replace(ASSIGNMENT, '')
      .replace(/^Bearer\s+/i, '')
      .replace(/^(["'`“”‘’])(.*)["'`“”‘’]$/su, '$2')
      .trim();
  }
  return rest;
}
