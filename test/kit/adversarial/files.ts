import { repeat } from './adversarial-case.js';

const laughs = (levels: number) =>
  `a0: &a0 [x, x, x, x, x, x, x, x, x]\n${Array.from({ length: levels }, (_, index) => `a${index + 1}: &a${index + 1} [${`*a${index}, `.repeat(9)}]`).join('\n')}`;

/** Contents for a policy or tenants file. */
export const ADVERSARIAL_FILES: readonly string[] = [
  '',
  '{}',
  '[]',
  'null',
  '\u0000',
  '\ufeffversion: 1',
  laughs(12),
  'a: &a [*a]',
  `${'['.repeat(2_000)}`,
  `${'{a: '.repeat(2_000)}`,
  repeat('- ', 4_000),
  repeat('? ', 4_000),
  repeat('&a ', 4_000),
  repeat('!!map ', 4_000),
  repeat('"\\', 4_000),
  Array.from({ length: 500 }, (_, index) => `k${index}: 1`).join('\n'),
  '__proto__: { a: 1 }\nconstructor: 1',
  'version: 1e999',
  'protectedMachines: !!binary x',
  'a: |\n  x\n%YAML 1.2\n---\n...',
];
