/**
 * Memoises: `make` runs once, on the first call. For what is slow to make, such as formats of
 * `Intl`, and for work that starts only once: a promise is kept, also a rejected one.
 */
export function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
