/** The part of Emscripten's module that is used, which the package describes only as a whole. */
declare module 'hunspell-asm/dist/cjs/lib/node/hunspell' {
  export interface HunspellRuntime {
    readonly FS: { writeFile(path: string, bytes: Uint8Array): void; unlink(path: string): void };
    cwrap(name: string, result: 'number' | null, types: readonly 'number'[]): (...numbers: readonly number[]) => number;
    /** Copies a text into the program's memory; free it. */
    allocateUTF8(text: string): number;
    _malloc(bytes: number): number;
    _free(at: number): void;
    getValue(at: number, type: '*'): number;
    UTF8ToString(at: number): string;
  }
  export default function createRuntime(options: {
    readonly wasmBinary?: Uint8Array;
    readonly onRuntimeInitialized: () => void;
  }): HunspellRuntime;
}
