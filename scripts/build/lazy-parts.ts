/**
 * Returns a module whose default export has the named parts of the object that `expression` makes.
 * It is made when one of them is read: what takes long to make costs the start nothing.
 */
export function lazyParts(names: readonly string[], expression: string): string {
  const parts = names.map((name) => JSON.stringify(name)).map((name) => `get ${name}() { return all()[${name}]; }`);
  return `let made;\nconst all = () => (made ??= ${expression});\nexport default { ${parts.join(', ')} };`;
}
