/** Closed enums: the graph's names and Defender's values. */

export const HuntingValueType = {
  BOOL: 'bool',
  DATETIME: 'datetime',
  DECIMAL: 'decimal',
  DYNAMIC: 'dynamic',
  GUID: 'guid',
  INT: 'int',
  LONG: 'long',
  REAL: 'real',
  STRING: 'string',
  TIMESPAN: 'timespan',
} as const;
