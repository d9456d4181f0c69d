/** The settings of a service's OData stack, apart from its entities. */
export interface FilterRules {
  readonly in: boolean;
  readonly or: boolean;
  readonly not: boolean;
  /** `lt` and `le`. */
  readonly lessThan: boolean;
  /** The function `contains`; only `startswith` otherwise. */
  readonly contains: boolean;
  readonly guidLiteral: 'unquoted' | 'quoted' | 'both' | 'neither';
  readonly groupIdLiteral: 'number' | 'string' | 'both';
  /** Whether texts and enum values are compared without regard to letter case. */
  readonly lenientText: boolean;
  readonly unknownEnumValue: 'refused' | 'no-rows';
  readonly maxInValues: number;
  readonly maxNodes: number;
}
