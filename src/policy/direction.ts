/**
 * Which way a write moves protection. What tightens may not be held up by a failing guard rail; what loosens is not
 * done unless every guard rail works.
 */
export type Direction = 'tighten' | 'loosen' | 'neutral';
