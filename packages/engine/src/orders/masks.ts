/** Sets of bits over words of 32, and the arithmetic on them that the search does for every state. */
export type Mask = Int32Array;

export function emptyMask(words: number): Mask {
  return new Int32Array(words);
}

/** Adds a bit; a negative one, which stands for nothing, changes nothing. */
export function addBit(mask: Mask, bit: number): void {
  if (bit < 0) return;
  const word = bit >>> 5;
  mask[word] = (mask[word] ?? 0) | (1 << (bit & 31));
}

export function hasBit(mask: Mask, bit: number): boolean {
  return bit >= 0 && ((mask[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;
}

/** Adds all bits of the second set to the first; tells whether that added any. */
export function addAll(mask: Mask, more: Mask): boolean {
  let grew = false;
  for (let word = 0; word < mask.length; word += 1) {
    const before = mask[word] ?? 0;
    const after = before | (more[word] ?? 0);
    if (after === before) continue;
    mask[word] = after;
    grew = true;
  }
  return grew;
}

/** Whether a state, whose first words are bits of moves, has one of these. */
export function meetsAny(state: Int32Array, mask: Mask): boolean {
  for (let word = 0; word < mask.length; word += 1)
    if (((state[word] ?? 0) & (mask[word] ?? 0)) !== 0) return true;
  return false;
}

/** How many bits of a word are set (Warren, Hacker's Delight, 2002). */
export function bitsIn(word: number): number {
  let count = word - ((word >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The bits of a set, in order. */
export function bitsOf(mask: Mask): readonly number[] {
  const bits: number[] = [];
  for (let word = 0; word < mask.length; word += 1) {
    for (let rest = mask[word] ?? 0; rest !== 0; rest &= rest - 1) bits.push(word * 32 + lowestBit(rest));
  }
  return bits;
}

/** The place of the lowest bit of a word that has one. */
export function lowestBit(word: number): number {
  return 31 - Math.clz32(word & -word);
}
