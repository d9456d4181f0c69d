/** An API that a family of rows can come from. Hunts go through Microsoft Graph. */
export type SourceName = 'defender' | 'graph' | 'hunting';

/** The features of a source of a family, in the names of Defender's API. */
export interface Source {
  /** Application permissions for reads, of which one suffices. */
  readonly permissions: readonly string[];
  /** Properties that it filters by. Empty if the family has no filters. */
  readonly filters: readonly string[];
  /** Properties that it sorts by. Otherwise the service reads the whole list and sorts it. */
  readonly sorts?: readonly string[];
  readonly rowsPerCall: number;
  readonly maxRows: number;
  /** How long whole lists are cached, in milliseconds. */
  readonly cachedMs?: number;
  /** Why an object that it doesn't find may still exist. */
  readonly notFound?: string;
  /**
   * Type of the schema -> its fields that the source lacks -> the reason. Root fields then fail with SOURCE_RETIRED, all others
   * are null.
   */
  readonly lacks: Readonly<Record<string, Readonly<Record<string, string>>>>;
}
