/**
 * The names between double braces in an opening message, `{{first_name}}`, each once and in order; spaces around a name are allowed.
 * That Kathan fills these from recipients' metadata is market habit and not confirmed by any page (API reference, section 5).
 */
export function placeholdersIn(template: string): readonly string[] {
  const names = Array.from(template.matchAll(/\{\{([^{}]+)\}\}/g), (match) => (match[1] ?? '').trim());
  return [...new Set(names.filter((name) => name !== ''))];
}
