import { isGenerated, listFiles, readSource } from '../source-files.js';
import { mayHavePhrases, type PhraseFinding } from './banned-phrases.js';
import { findInGraphQL, findInTypeScript } from './code-prose.js';
import { findInMarkdown } from './markdown-prose.js';

/** A banned phrase in a file of the repository. */
export interface ProseFinding extends PhraseFinding {
  readonly path: string;
  readonly line: number;
}

/** All banned phrases of a file, by what kind of text its name promises. */
export async function checkProse(path: string, source: string): Promise<ProseFinding[]> {
  const findings = await findInFile(path, source);
  return findings.map((finding) => ({
    ...finding,
    path,
    line: source.slice(0, finding.index).split('\n').length,
  }));
}

async function findInFile(path: string, source: string): Promise<PhraseFinding[]> {
  if (!mayHavePhrases(source)) return [];
  if (path.endsWith('.md')) return findInMarkdown(source);
  return path.endsWith('.graphql') ? findInGraphQL(source) : findInTypeScript(path, source);
}

/** The banned phrases of every page, description, comment, message and test title. */
export async function checkRepository(): Promise<ProseFinding[]> {
  const files = await Promise.all(listProseFiles().map((path) => checkProse(path, readSource(path))));
  return files.flat();
}

/** Pages of the schema are written from its descriptions, which are read where they stand. */
function listProseFiles(): string[] {
  const isWritten = (path: string) => !isGenerated(path) && !path.startsWith('docs/schema/');
  return listFiles().filter(
    (path) => isWritten(path) && (/\.(?:md|tsx?)$/.test(path) || /^schema\/.*\.graphql$/.test(path)),
  );
}
