/**
 * What is dear to make, made when it is first asked for and kept. For the formats of `Intl` above
 * all: their tables are read with the first of them, which a module that is only being loaded has
 * no use for yet.
 */
export function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
