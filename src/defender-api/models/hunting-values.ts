/* The words of closed sets, as the graph names them and as Defender spells them. */

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
