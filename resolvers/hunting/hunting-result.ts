import { kqlTypeOf } from '../../src/hunting/typed-rows.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';
import type { HuntRow } from '../../src/hunting/hunt-report.js';
import { namedMachine } from '../shared/named-machine.js';
import { toFileReference } from '../../src/loaders/observables/file-reference.js';

export const DefenderHuntingColumn: CompleteResolvers<'DefenderHuntingColumn'> = {
  valueType: ({ type }) => kqlTypeOf(type),
};

export const DefenderHuntingRow: CompleteResolvers<'DefenderHuntingRow'> = {
  values: (row) => row,
  machine: (row, _args, context, info) => namedMachine(textOf(row, 'DeviceId'), context, info),
  alert: (row, _args, { loaders }) => {
    const id = textOf(row, 'AlertId');
    return id === undefined ? null : loaders.alerts.alertById(id);
  },
  file: (row) =>
    toFileReference({
      sha1: textOf(row, 'SHA1'),
      sha256: textOf(row, 'SHA256'),
      fileName: textOf(row, 'FileName'),
    }),
};

function textOf(row: HuntRow, column: string): string | undefined {
  const value = row[column];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
