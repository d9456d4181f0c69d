import type { ProseFinding } from './check-prose.js';

/** A banned phrase that stays, with the reason. */
interface Exception {
  readonly path: string;
  /** The beginning of the phrase; all phrases of the file if omitted. */
  readonly phrase?: string;
  readonly reason: string;
}

const QUOTES = 'It quotes banned phrases.';

export const EXCEPTIONS: readonly Exception[] = [
  { path: 'docs/style.md', reason: QUOTES },
  { path: 'test/architecture/prose.test.ts', reason: QUOTES },
  { path: 'test/architecture/prose/banned-phrases.ts', reason: QUOTES },
  {
    path: 'test/graphql/exports-places.test.ts',
    phrase: 'CANCELLED',
    reason: 'The schema has this value of an enum.',
  },
  {
    path: 'test/graphql/investigations.test.ts',
    phrase: 'cancelledBy',
    reason: 'Defender and the schema name the field so.',
  },
];

/**
 * Files whose texts aren't edited yet, to be removed from this list once they are: the test fails for an entry without a finding.
 * `**` stands for any path, `*` for a name.
 */
export const NOT_YET_EDITED: readonly string[] = [];

/** Findings that no exception covers. */
export function findUnexcused(findings: readonly ProseFinding[]): ProseFinding[] {
  const globs = NOT_YET_EDITED.map(compileGlob);
  return findings.filter(
    (finding) =>
      !globs.some((glob) => glob.test(finding.path)) && !EXCEPTIONS.some((one) => covers(one, finding)),
  );
}

/** Exceptions and globs that cover no finding. */
export function findNeedless(findings: readonly ProseFinding[]): string[] {
  const open = findings.filter((finding) => !EXCEPTIONS.some((one) => covers(one, finding)));
  const globs = NOT_YET_EDITED.filter((glob) => !open.some(({ path }) => compileGlob(glob).test(path)));
  const exceptions = EXCEPTIONS.filter((one) => !findings.some((finding) => covers(one, finding)));
  return [
    ...globs.map((glob) => `NOT_YET_EDITED: ${glob} has no banned phrase any more`),
    ...exceptions.map(
      ({ path, phrase }) =>
        `EXCEPTIONS: ${path} has no ${phrase === undefined ? 'banned phrase' : JSON.stringify(phrase)} any more`,
    ),
  ];
}

function covers({ path, phrase }: Exception, finding: ProseFinding): boolean {
  return finding.path === path && (phrase === undefined || finding.phrase.startsWith(phrase));
}

function compileGlob(glob: string): RegExp {
  const pattern = glob
    .replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`)
    .replaceAll(/\*+/g, (stars) => (stars.length > 1 ? '.*' : '[^/]*'));
  return new RegExp(`^${pattern}$`);
}
