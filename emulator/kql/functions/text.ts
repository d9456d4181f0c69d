import { isIPv6 } from 'node:net';
import { matchExpression } from '../regular-expression.js';
import { fold } from '../text-match.js';
import type { Value } from '../value.js';
import { writeText } from '../write-value.js';
import { textOf, type FunctionTable, type ScalarFunction } from './scalar-function.js';

const onText = (change: (text: string) => string): ScalarFunction => ({
  parameters: ['String'],
  type: 'String',
  evaluate: ([text]) => change(textOf(text)),
});

export const TEXT_FUNCTIONS: FunctionTable = [
  ['tolower', onText(fold)],
  ['toupper', onText((text) => text.toUpperCase())],
  ['strlen', { parameters: ['String'], type: 'Int64', evaluate: ([text]) => [...textOf(text)].length }],
  [
    'strcat',
    {
      parameters: ['any'],
      rest: 'any',
      type: 'String',
      evaluate: (args, { types }) =>
        args.map((arg, index) => writeText(types[index] ?? 'String', arg)).join(''),
    },
  ],
  [
    'substring',
    {
      parameters: ['String', 'Int64', 'Int64'],
      required: 2,
      type: 'String',
      evaluate: ([text, start = 0, length]) => takePart(textOf(text), Number(start), length),
    },
  ],
  [
    'split',
    {
      parameters: ['String', 'String'],
      type: 'Dynamic',
      evaluate: ([text, delimiter]) => textOf(text).split(textOf(delimiter)),
    },
  ],
  [
    'replace_string',
    {
      parameters: ['String', 'String', 'String'],
      type: 'String',
      evaluate: ([text, sought, replacement]) =>
        textOf(sought) === ''
          ? textOf(text)
          : textOf(text).replaceAll(textOf(sought), () => textOf(replacement)),
    },
  ],
  [
    'extract',
    {
      parameters: ['String', 'Int64', 'String'],
      type: 'String',
      evaluate: ([pattern, group = 0, text]) =>
        matchExpression(textOf(pattern), textOf(text))?.[Number(group)] ?? '',
    },
  ],
  [
    'hash',
    {
      parameters: ['any', 'Int64'],
      required: 1,
      type: 'Int64',
      evaluate: ([value = null, modulo], { types }) =>
        hashText(writeText(types[0] ?? 'String', value), modulo),
    },
  ],
  [
    'parse_ipv6',
    { parameters: ['String'], type: 'String', evaluate: ([text]) => writeFullAddress(textOf(text)) },
  ],
  [
    'matches regex',
    {
      parameters: ['String', 'String'],
      type: 'SByte',
      evaluate: ([text, pattern]) => matchExpression(textOf(pattern), textOf(text)) !== null,
    },
  ],
];

/** Eight groups of four digits. Empty for any other text. Kusto also maps IPv4 addresses. */
function writeFullAddress(text: string): string {
  // Addresses with a zone, such as fe80::1%eth0, are in no column.
  if (!isIPv6(text) || text.includes('%')) return '';
  const [head = '', tail = ''] = new URL(`http://[${text}]`).hostname.slice(1, -1).split('::');
  const groups = (part: string): string[] => (part === '' ? [] : part.split(':'));
  const missing = 8 - groups(head).length - groups(tail).length;
  return [...groups(head), ...Array<string>(missing).fill('0'), ...groups(tail)]
    .map((group) => group.padStart(4, '0'))
    .join(':');
}

/** Kusto hashes with xxhash64. Queries may only rely on equal values having equal hashes. */
function hashText(text: string, modulo: Value | undefined): Value {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(text, 'utf8')) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  if (modulo === undefined) return hash;
  return typeof modulo === 'number' && modulo > 0 ? hash % modulo : null;
}

function takePart(text: string, start: number, length: Value | undefined): string {
  const from = Math.max(0, start);
  return typeof length === 'number' ? text.slice(from, from + Math.max(0, length)) : text.slice(from);
}
