import type { GraphQLResolveInfo } from 'graphql';
import { selectsOnly } from './selected-fields.js';

/** Edges of Software that need nothing of it but its id. */
const EDGES = ['machines', 'versions', 'vulnerabilities', 'missingKbs', 'recommendations'];

/** What follows from an id, `vendor-_-name`. */
const FIELDS_OF_ID = ['id', 'name', 'vendor'];

/**
 * Whether an operation asks more of the software at the end of these paths than its id tells: then
 * `loaders.software.completeSoftware` loads the whole rows by id, 50 a call.
 */
export function needsWholeSoftware(
  info: GraphQLResolveInfo,
  paths: readonly (readonly string[])[] = [[]],
): boolean {
  return !selectsOnly(info, paths, [...FIELDS_OF_ID, ...EDGES]);
}
