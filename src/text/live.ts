/**
 * Returns texts that are read from `current` each time one is used, so that they follow a change of
 * the language. Groups of texts can be kept; a single text is a value of one language, and must be
 * read again. Copy a group (`{ ...group }`) before it is sent to another thread.
 */
export function liveTexts<Texts extends object>(current: () => Texts): Texts {
  const groups = new Map<PropertyKey, object>();
  const live: object = new Proxy(
    {},
    {
      get: (_target, key) => {
        const value: unknown = Reflect.get(current(), key);
        if (!isGroup(value)) return value;
        const known = groups.get(key);
        if (known !== undefined) return known;
        const group = liveTexts(() => groupIn(current(), key));
        groups.set(key, group);
        return group;
      },
      has: (_target, key) => Reflect.has(current(), key),
      ownKeys: () => Reflect.ownKeys(current()),
      getOwnPropertyDescriptor: (_target, key) => Reflect.getOwnPropertyDescriptor(current(), key),
    },
  );
  // Every property of it comes from texts of this type.
  return live as Texts;
}

/** Whether a value holds texts by their names; lists and functions are texts themselves. */
function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function groupIn(texts: object, key: PropertyKey): object {
  const value: unknown = Reflect.get(texts, key);
  if (!isGroup(value)) throw new Error(`the texts ${String(key)} are missing in this language`);
  return value;
}
