import { namedByWord } from './shared/enum-words.js';

export const HuntingValueType = namedByWord(
  'bool',
  'datetime',
  'decimal',
  'dynamic',
  'guid',
  'int',
  'long',
  'real',
  'string',
  'timespan',
);
