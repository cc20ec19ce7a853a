/**
 * The rank of a number in random samples of a seed: 32 bits, by the finaliser of MurmurHash3 (A.
 * Appleby, public domain) over the seed and both halves of the number. It must never change:
 * otherwise a seed that somebody noted would choose other recipients.
 */
export function sampleRank(seed: number, number: number): number {
  const low = mixed(mixed(seed ^ 0x9e3779b9) ^ (number >>> 0));
  return mixed(low ^ Math.floor(number / 2 ** 32));
}

function mixed(bits: number): number {
  let hash = bits ^ (bits >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * Marks (1) the `count` rows with the lowest ranks among those that are not excluded (1 in
 * `excluded`); of rows with the same rank the earlier ones. So a smaller sample is part of a larger
 * one of the same seed, and other rows or another order of rows change as little as they can.
 * `numbers`: of each row its number, 0 if it has no valid one; the rank is then that of its place.
 */
export function randomSample(numbers: Float64Array, excluded: Uint8Array, count: number, seed: number): Uint8Array {
  const ranks = new Uint32Array(numbers.length);
  const sorted = new Uint32Array(numbers.length);
  let length = 0;
  for (let row = 0; row < numbers.length; row += 1) {
    if (excluded[row] === 1) continue;
    const number = numbers[row] ?? 0;
    const rank = sampleRank(seed, number === 0 ? row : number);
    ranks[row] = rank;
    sorted[length++] = rank;
  }
  const inOrder = sorted.subarray(0, length).sort();
  const chosen = new Uint8Array(numbers.length);
  if (count <= 0 || length === 0) return chosen;
  const limit = inOrder[Math.min(count, length) - 1] ?? 0;
  const below = firstAtLeast(inOrder, limit);
  let left = Math.min(count, length) - below;
  for (let row = 0; row < numbers.length; row += 1) {
    const rank = ranks[row] ?? 0;
    if (excluded[row] === 1 || rank > limit || (rank === limit && left === 0)) continue;
    if (rank === limit) left -= 1;
    chosen[row] = 1;
  }
  return chosen;
}

function firstAtLeast(sorted: Uint32Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
