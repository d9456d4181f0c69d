/** A number of at least 0 and less than 1: the same for the same machine, salt and purpose (one step of mulberry32). */
export function draw(machineId: string, salt: number, purpose: number): number {
  const seed = Number.parseInt(machineId.slice(0, 8), 16) ^ salt;
  const state = (seed + Math.imul(purpose + 1, 0x6d2b79f5)) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
}

const salts = new Map<string, number>();

/** A salt for `draw` out of a text (FNV-1a). */
export function saltOf(text: string): number {
  const known = salts.get(text);
  if (known !== undefined) return known;
  let hash = 0x811c_9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x0100_0193);
  if (salts.size < 10_000) salts.set(text, hash >>> 0);
  return hash >>> 0;
}

/** Hex digits that are the same for the same machine, salt and purpose. */
export function drawHex(machineId: string, salt: number, purpose: number, length: number): string {
  let text = '';
  for (let part = 0; text.length < length; part += 1) {
    text += Math.floor(draw(machineId, salt, purpose * 31 + part) * 4_294_967_296)
      .toString(16)
      .padStart(8, '0');
  }
  return text.slice(0, length);
}
