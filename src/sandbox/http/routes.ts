/** What a path of the API means. */
export type Route =
  | { readonly kind: 'protected' }
  | { readonly kind: 'campaign'; readonly id: string }
  | { readonly kind: 'start'; readonly id: string }
  | { readonly kind: 'lists' }
  | { readonly kind: 'list-upload'; readonly id: string }
  | { readonly kind: 'unknown' };

/** Reads a path without its query. A path with a trailing slash is another path, and unknown. */
export function findRoute(path: string): Route {
  const [first, id, action, ...rest] = path.split('/').slice(1);
  if (first === 'recipient-lists') return findListRoute(id, [...(action === undefined ? [] : [action]), ...rest]);
  if (rest.length > 0) return { kind: 'unknown' };
  if (first === 'protected' && id === undefined) return { kind: 'protected' };
  if (first !== 'campaign' || id === undefined || id === '') return { kind: 'unknown' };

  const campaignId = decoded(id);
  if (campaignId === null) return { kind: 'unknown' };
  if (action === undefined) return { kind: 'campaign', id: campaignId };
  return action === 'start' ? { kind: 'start', id: campaignId } : { kind: 'unknown' };
}

function findListRoute(id: string | undefined, rest: readonly string[]): Route {
  if (id === undefined) return { kind: 'lists' };
  const listId = decoded(id);
  if (listId === null || listId === '' || rest.join('/') !== 'recipients/upload-csv') return { kind: 'unknown' };
  return { kind: 'list-upload', id: listId };
}

/** A path segment without its percent signs, or null when they make no sense. */
export function decoded(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}
