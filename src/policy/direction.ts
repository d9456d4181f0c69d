/**
 * Which way a write moves the protection of machines. `tighten` raises it (isolating, blocking): such a write fails open,
 * so it goes on when a guard rail can't be asked. `loosen` lowers it (releasing, offboarding, allowing): such a write fails
 * closed, so it is refused unless every guard rail answers. `neutral` does neither: it fails closed too, but
 * for the audit trail, of which one sink is enough.
 */
export type Direction = 'tighten' | 'loosen' | 'neutral';
