import type { Value } from '../value.js';
import { textOf, type FunctionTable } from './scalar-function.js';

export const DYNAMIC_FUNCTIONS: FunctionTable = [
  ['pack_array', { parameters: ['any'], rest: 'any', type: 'Dynamic', evaluate: (values) => [...values] }],
  [
    'array_length',
    {
      parameters: ['Dynamic'],
      type: 'Int64',
      evaluate: ([list]) => (Array.isArray(list) ? list.length : null),
    },
  ],
  [
    'set_has_element',
    {
      parameters: ['Dynamic', 'any'],
      type: 'SByte',
      evaluate: ([list, sought = null]) => Array.isArray(list) && (list as readonly Value[]).includes(sought),
    },
  ],
  [
    'strcat_array',
    {
      parameters: ['Dynamic', 'String'],
      type: 'String',
      evaluate: ([list, delimiter]) =>
        Array.isArray(list) ? (list as readonly Value[]).map(String).join(textOf(delimiter)) : '',
    },
  ],
];
