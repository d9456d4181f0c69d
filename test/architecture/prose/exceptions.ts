import type { ProseFinding } from './check-prose.js';

/** A banned phrase that stays, with the reason. */
interface Exception {
  readonly path: string;
  /** The beginning of the phrase; all phrases of the file if omitted. */
  readonly phrase?: string;
  readonly reason: string;
}

const QUOTES = 'It quotes banned phrases.';

const EXCEPTIONS: readonly Exception[] = [
  { path: 'test/architecture/prose.test.ts', reason: QUOTES },
  { path: 'test/architecture/prose/banned-phrases.ts', reason: QUOTES },
  {
    path: 'test/graphql/investigations/investigations.test.ts',
    phrase: 'cancelledBy',
    reason: 'Defender and the schema name the field so.',
  },
];

/** Findings that no exception covers. */
export function findUnexcused(findings: readonly ProseFinding[]): ProseFinding[] {
  return findings.filter((finding) => !EXCEPTIONS.some((one) => covers(one, finding)));
}

/** Exceptions that cover no finding. */
export function findNeedless(findings: readonly ProseFinding[]): readonly Exception[] {
  return EXCEPTIONS.filter((one) => !findings.some((finding) => covers(one, finding)));
}

function covers({ path, phrase }: Exception, finding: ProseFinding): boolean {
  return finding.path === path && (phrase === undefined || finding.phrase.startsWith(phrase));
}
