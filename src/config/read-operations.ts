import { z } from 'zod';
import { TrustedDocuments, type TrustedDocument } from './trusted-documents.js';
import { parseJson } from '../lib/parse-json.js';
import type { FileReading } from '../lib/watched-file.js';

const MAX_CHARACTERS = 5_000_000;
const MAX_OPERATIONS = 5_000;
const MAX_PROBLEMS = 20;

const FORMAT = 'apollo-persisted-query-manifest';
const NEITHER = "the file is neither a manifest in Apollo's format nor a map of GraphQL documents by id";

/** Ignores additional members, such as annotations of tools. */
const manifest = z.object({
  format: z.literal(FORMAT, `must be "${FORMAT}"`),
  version: z.literal(1, 'must be 1'),
  operations: z
    .array(
      z.object({
        id: z
          .string('must be a text')
          .min(1, 'must not be empty')
          .max(256, 'must have at most 256 characters'),
        body: z.string('must be a text').min(1, 'must not be empty'),
      }),
      'must be a list',
    )
    .min(1, 'names no operation')
    .max(MAX_OPERATIONS, `must name at most ${String(MAX_OPERATIONS)} operations`),
});

/** Documents by id, as `relay-compiler` and the client preset of GraphQL Code Generator write them. */
const documentsById = z
  .record(z.string(), z.string().regex(/\{/))
  .refine((documents) => Object.keys(documents).length > 0)
  .transform((documents) => ({
    format: FORMAT,
    version: 1,
    operations: Object.entries(documents).map(([id, body]) => ({ id, body })),
  }));

/**
 * Parses a manifest of persisted queries in the format of Apollo's tools, or a map of documents by id. The last bracket of
 * JSON shows that the file is complete, so it needs no marks.
 * Source: Apollo GraphOS, "Safelisting with persisted queries", "Manifest format".
 */
export function readOperations(content: string): FileReading<TrustedDocuments> {
  if (content.length > MAX_CHARACTERS)
    return { problems: [`the file has more than ${MAX_CHARACTERS.toLocaleString('en-US')} characters`] };
  // Some tools write a byte order mark.
  const json = parseJson(content.replace(/^\uFEFF/, ''));
  if (json === undefined) return { problems: ['the file is not JSON'] };
  const byId = documentsById.safeParse(json).data;
  if (byId === undefined && !looksLikeManifest(json)) return { problems: [NEITHER] };
  const parsed = manifest.safeParse(byId ?? json);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      ({ path, message }) => `${path.length === 0 ? 'the file' : path.map(String).join('.')} ${message}`,
    );
    return { problems: problems.slice(0, MAX_PROBLEMS) };
  }
  const twice = findContradictions(parsed.data.operations);
  if (twice.length > 0) return { problems: twice.slice(0, MAX_PROBLEMS) };
  return { value: new TrustedDocuments(parsed.data.operations), isMarked: true };
}

function looksLikeManifest(json: unknown): boolean {
  return typeof json === 'object' && json !== null && ('format' in json || 'operations' in json);
}

/** With one id for two texts, the last one would silently win. */
function findContradictions(operations: readonly TrustedDocument[]): readonly string[] {
  const bodies = new Map<string, string>();
  const problems = new Set<string>();
  for (const { id, body } of operations) {
    const known = bodies.get(id);
    if (known !== undefined && known !== body)
      problems.add(`the file has two operations of the id ${JSON.stringify(id)}`);
    bodies.set(id, body);
  }
  return [...problems];
}
