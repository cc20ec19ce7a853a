const NODE_MODULES = '/node_modules/';
/** Whose code a bundler's own modules are; their ids start with a null character. */
const OF_BUNDLERS = [
  ['vite/', 'vite'],
  ['rolldown/', 'rolldown'],
] as const;

/**
 * Returns the package that a module of a bundle belongs to, or null for our own. `id` is the
 * bundler's. Throws for a virtual module that nobody is known to have written.
 */
export function packageOfModule(id: string): string | null {
  const path = id.replaceAll('\\', '/').replace(/\?.*$/, '');
  const start = path.lastIndexOf(NODE_MODULES);
  if (start !== -1) {
    const parts = path.slice(start + NODE_MODULES.length).split('/');
    return (
      path.slice(0, start + NODE_MODULES.length) +
      parts.slice(0, path[start + NODE_MODULES.length] === '@' ? 2 : 1).join('/')
    );
  }
  if (!path.startsWith('\0')) return null;
  const found = OF_BUNDLERS.find(([prefix]) => path.startsWith(`\0${prefix}`));
  if (found === undefined)
    throw new Error(
      `Whose code is the module ${JSON.stringify(id)}? Add it to scripts/build/third-party/module-package.ts.`,
    );
  return found[1];
}
