import type { Operation } from '../../../src/defender-api/operation.js';

/** Names of what several operations count in together. */
const SHARED: Readonly<Record<string, string>> = {
  graphIncidents: 'All reads and changes of incidents at Microsoft Graph.',
};

/** The SDL of schema/shared/rate-classes.graphql: all windows that calls count in. */
export function renderRateClasses(operations: readonly Operation[]): string {
  const names = [...new Set(operations.map(({ rateClass }) => rateClass.name))];
  const values = names.map(
    (name) =>
      [enumName(name), `  "${SHARED[name] ?? `The operation ${name}.`}"\n  ${enumName(name)}`] as const,
  );
  return [
    '# Written by `npm run docs`, out of the operation table.',
    '"What a window of upstream calls counts: one operation, or everything. More may be added."',
    'enum DefenderRateClass {',
    '  "Everything of one app registration, where the deployment counts so."',
    '  APP',
    ...values.sort(([one], [other]) => (one < other ? -1 : 1)).map(([, text]) => text),
    '}',
    '',
  ].join('\n');
}

function enumName(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}
