import { parse } from 'yaml';
import type { Plan } from '../../src/defender-api/plans.js';
import { readSource } from './source-files.js';

/** One operation of Microsoft's REST API, as docs/catalogue/operations.yaml has it. */
export interface CatalogueOperation {
  readonly id: string;
  readonly family: string;
  readonly kind: 'read' | 'export' | 'action' | 'write';
  readonly method: string;
  readonly path: string;
  /** A path and query that read a row at most: what doctor sends, one of each family. */
  readonly harmless?: string;
  /** Any of these is enough; empty where no page names one. */
  readonly permissions: readonly string[];
  /** The plans of which a tenant needs one. */
  readonly plans: readonly Plan[];
  /** The documented quota; empty if no page states one. */
  readonly rate: { readonly perMinute?: number; readonly perHour?: number };
  /** The name of the page on Learn. */
  readonly doc: string;
}

/** All operations, family by family, in the order of the file. */
export function readCatalogue(): CatalogueOperation[] {
  const families = parse(readSource('docs/catalogue/operations.yaml')) as Readonly<
    Record<
      string,
      readonly (Omit<CatalogueOperation, 'family' | 'plans'> & { readonly plans?: readonly Plan[] })[]
    >
  >;
  return Object.entries(families).flatMap(([family, operations]) =>
    operations.map((operation) => ({ plans: operations[0]?.plans ?? [], ...operation, family })),
  );
}
