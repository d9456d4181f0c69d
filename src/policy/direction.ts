/**
 * The effect of a write on the protection of machines.
 * - `tighten` raises it (isolating, blocking). Such writes fail open: they proceed while a guard rail is unavailable.
 * - `loosen` lowers it (releasing, offboarding, allowing). Such writes fail closed: they need every guard rail.
 * - `neutral` does neither. Such writes fail closed too, except that one working audit sink is enough.
 */
export type Direction = 'tighten' | 'loosen' | 'neutral';
