/**
 * The form in which names of parts are compared: lower case, forward slashes, no leading slash,
 * nothing percent-encoded and no dots (ECMA-376 part 2, 6.2.2). Writers are inconsistent in all of
 * these.
 */
export function partKey(name: string): string {
  const steps: string[] = [];
  for (const step of decoded(name.replaceAll('\\', '/')).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/').toLowerCase();
}

/**
 * The part that a relationship of `source` points to: absolute targets begin with a slash, others
 * are relative to the source's folder.
 */
export function resolveTarget(source: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  return partKey(path.startsWith('/') ? path : `${folderOf(source)}/${path}`);
}

/** The part that holds the relationships of `source`; the empty name stands for the package. */
export function relationshipsPart(source: string): string {
  const key = partKey(source);
  return partKey(`${folderOf(key)}/_rels/${key.slice(key.lastIndexOf('/') + 1)}.rels`);
}

const folderOf = (key: string): string => key.slice(0, Math.max(0, key.lastIndexOf('/')));

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
