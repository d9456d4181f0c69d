import type { GraphQLResolveInfo } from 'graphql';
import { selectsOnly } from './selected-fields.js';

/** Edges of Vulnerability that need nothing of it but its id. */
const EDGES = ['machines', 'software'];

/** What the rows of machine, product and vulnerability know of a vulnerability (Learn: get-all-vulnerabilities-by-machines.md). */
export const FIELDS_OF_PRODUCT_ROWS: readonly string[] = ['id', 'severity'];

/** What the lists below software and recommendations know, and single reads (Learn: get-vuln-by-software.md). */
export const FIELDS_OF_SPARSE_ROWS: readonly string[] = [
  'id',
  'name',
  'description',
  'severity',
  'cvssV3',
  'exposedMachines',
  'publishedOn',
  'updatedOn',
  'publicExploit',
  'exploitVerified',
  'exploitInKit',
  'exploitTypes',
  'exploitUris',
];

/**
 * Whether an operation asks more of the vulnerabilities at the end of these paths than a source knows: then
 * `loaders.vulnerabilities.completeVulnerabilities` loads the whole rows by id, 50 a call.
 */
export function needsWholeVulnerabilities(
  info: GraphQLResolveInfo,
  known: readonly string[],
  paths: readonly (readonly string[])[] = [['nodes'], ['edges', 'node']],
): boolean {
  return !selectsOnly(info, paths, [...known, ...EDGES]);
}
