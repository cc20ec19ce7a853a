import { readFileSync } from 'node:fs';

/** The style sheet of a component or a CSS file, without its comments. */
export function stylesOf(file: string): string {
  const source = readFileSync(file, 'utf8');
  const styles = file.endsWith('.css')
    ? source
    : Array.from(source.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g), ([, style]) => style ?? '').join('\n');
  return styles.replaceAll(/\/\*[\s\S]*?\*\//g, '');
}
