import createRuntime, { type HunspellRuntime } from 'hunspell-asm/dist/cjs/lib/node/hunspell';

/** The files of one dictionary. */
export interface DictionaryFiles {
  readonly aff: Uint8Array;
  readonly dic: Uint8Array;
}

/** A dictionary that is loaded. */
export interface Dictionary {
  has(word: string): boolean;
  /** The best first. */
  suggest(word: string): readonly string[];
}

type Load = (files: DictionaryFiles) => Dictionary;

/**
 * Starts Hunspell, compiled to WebAssembly: it reads nothing but the files that it is given.
 * `program` is its code; without it the one inside of the package is used. Returns what loads a
 * dictionary, which takes some 200 ms.
 */
export function startHunspell(program?: Uint8Array): Promise<Load> {
  return new Promise((resolve) => {
    const runtime = createRuntime({
      ...(program !== undefined && { wasmBinary: program }),
      onRuntimeInitialized: () => {
        resolve((files) => loadDictionary(runtime, files));
      },
    });
  });
}

let loaded = 0;

function loadDictionary(runtime: HunspellRuntime, { aff, dic }: DictionaryFiles): Dictionary {
  const { FS, cwrap, allocateUTF8, _malloc, _free, getValue, UTF8ToString } = runtime;
  const create = cwrap('Hunspell_create', 'number', ['number', 'number']);
  const spell = cwrap('Hunspell_spell', 'number', ['number', 'number']);
  const suggest = cwrap('Hunspell_suggest', 'number', ['number', 'number', 'number']);
  const freeList = cwrap('Hunspell_free_list', null, ['number', 'number', 'number']);
  const using = <T>(text: string, run: (at: number) => T): T => {
    const at = allocateUTF8(text.normalize());
    try {
      return run(at);
    } finally {
      _free(at);
    }
  };

  loaded += 1;
  const [affPath, dicPath] = [`/${String(loaded)}.aff`, `/${String(loaded)}.dic`];
  FS.writeFile(affPath, aff);
  FS.writeFile(dicPath, dic);
  const handle = using(affPath, (affAt) => using(dicPath, (dicAt) => create(affAt, dicAt)));
  // Hunspell has read them whole.
  FS.unlink(affPath);
  FS.unlink(dicPath);

  return {
    has: (word) => using(word, (at) => spell(handle, at)) !== 0,
    suggest: (word) => {
      const list = _malloc(4);
      const count = using(word, (at) => suggest(handle, list, at));
      const first = getValue(list, '*');
      const words = Array.from({ length: count }, (_, index) => UTF8ToString(getValue(first + index * 4, '*')));
      freeList(handle, list, count);
      _free(list);
      return words;
    },
  };
}
