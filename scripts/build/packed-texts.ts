import type { Plugin } from 'vite';
import { constantValue, isNode, type Node, plainProperty } from './constant-value';
import { packedJson } from './packed-json';

/** Shorter ones would take more as an entry of the table. */
const MIN_BYTES = 10;

/** Statements whose strings are no values. In bundles, exports name what is declared before. */
const IS_NO_VALUE = /^(?:ImportDeclaration|ExportAllDeclaration|ExportNamedDeclaration)$/;

/**
 * Compresses the texts inside of the named chunks, which the page loads after its first paint, such
 * as a language. Their code then reads texts from a table that is unpacked before it runs.
 */
export function packTexts(names: ReadonlySet<string>): Plugin {
  return {
    name: 'packed-texts',
    apply: 'build',
    // After everything else that changes chunks.
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type === 'chunk' && names.has(chunk.name)) {
            chunk.code = withPackedTexts(chunk.code, this.parse(chunk.code));
          }
        }
      },
    },
  };
}

/** `program` is the syntax tree of the code. */
function withPackedTexts(code: string, program: unknown): string {
  const packing = new Packing(code, unusedName(code));
  packing.visit(program, false);
  return `const ${packing.name} = ${packedJson(JSON.stringify(packing.table))};\n${packing.replace()}`;
}

/** Returns a short name that stands nowhere in the code. */
function unusedName(code: string): string {
  let number = 0;
  while (code.includes(`$${number}`)) number += 1;
  return `$${number}`;
}

/** Where the code is replaced, and by what. */
interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Collects the texts of a chunk, and where they stand. */
class Packing {
  readonly table: unknown[] = [];
  readonly #code: string;
  readonly #places = new Map<string, number>();
  readonly #replacements: Replacement[] = [];

  /** `name` is that of the table in the code. */
  constructor(
    code: string,
    readonly name: string,
  ) {
    this.#code = code;
  }

  /** Visits a part of the tree. `isRepeated`: it is part of a function, and may run many times. */
  visit(node: unknown, isRepeated: boolean): void {
    if (Array.isArray(node)) for (const part of node) this.visit(part, isRepeated);
    if (!isNode(node) || IS_NO_VALUE.test(node.type) || typeof node.directive === 'string') return;
    const text = constantValue(node);
    if (typeof text === 'string') {
      this.#pack(node, text, (entry) => (/[\w$]/.test(this.#code[node.start - 1] ?? '') ? ` ${entry}` : entry));
    } else if (node.type === 'ObjectExpression' && !isRepeated) {
      this.#visitObject(node);
    } else {
      if (node.type === 'TemplateLiteral') this.#visitTemplate(node);
      this.#visitParts(node, isRepeated || node.type.includes('Function'));
    }
  }

  /** The code with entries of the table instead of texts. */
  replace(): string {
    const inOrder = this.#replacements.toSorted((one, other) => one.start - other.start);
    let end = 0;
    const pieces = inOrder.flatMap((found) => {
      const before = this.#code.slice(end, found.start);
      end = found.end;
      return [before, found.text];
    });
    return pieces.join('') + this.#code.slice(end);
  }

  #visitParts(node: Node, isRepeated: boolean): void {
    for (const [name, part] of Object.entries(node)) {
      const isName = name === 'source' || (name === 'key' && node.computed !== true);
      // A tagged template gets its texts as they are written.
      if (name === 'quasi' && isNode(part)) this.#visitParts(part, isRepeated);
      else if (!isName) this.visit(part, isRepeated);
    }
  }

  #visitTemplate({ quasis }: Node): void {
    if (!Array.isArray(quasis)) return;
    for (const quasi of quasis) {
      const cooked: unknown = isNode(quasi) && (quasi.value as { readonly cooked?: unknown }).cooked;
      if (typeof cooked === 'string') this.#pack(quasi as Node, cooked, (entry) => `\${${entry}}`);
    }
  }

  /** Texts that follow each other in an object are one entry, with their names. */
  #visitObject({ properties }: Node): void {
    if (!Array.isArray(properties)) return;
    let run: Node[] = [];
    const end = (): void => {
      const [first, last] = [run[0], run.at(-1)];
      if (first === undefined || last === undefined) return;
      const values = Object.fromEntries(run.map(plainProperty).filter((found) => found !== null));
      this.#pack({ ...first, end: last.end }, values, (entry) => `...${entry}`);
      run = [];
    };
    for (const property of properties.filter(isNode)) {
      if (plainProperty(property) !== null) {
        run.push(property);
        continue;
      }
      end();
      this.#visitParts(property, false);
    }
    end();
  }

  #pack({ start, end }: Node, value: unknown, inCode: (entry: string) => string): void {
    if (Buffer.byteLength(this.#code.slice(start, end)) <= MIN_BYTES) return;
    const json = JSON.stringify(value);
    // Equal texts are one entry; equal objects are not, because they are not the same object.
    const place = (typeof value === 'string' ? this.#places.get(json) : undefined) ?? this.table.push(value) - 1;
    this.#places.set(json, place);
    this.#replacements.push({ start, end, text: inCode(`${this.name}[${place}]`) });
  }
}
