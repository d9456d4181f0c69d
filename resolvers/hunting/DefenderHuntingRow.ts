import type { HuntRow } from '../../src/hunting/hunt-report.js';
import type { DefenderHuntingRowResolvers } from '../../src/generated/graphql.js';
import { toFileReference } from '../../src/loaders/observables/file-reference.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';

export const DefenderHuntingRow: CompleteResolvers<DefenderHuntingRowResolvers, HuntRow> = {
  values: (row) => row,
  machine: (row, _args, { loaders }) =>
    loadByColumn(row, 'DeviceId', (id) => loaders.machines.machineById(id)),
  alert: (row, _args, { loaders }) => loadByColumn(row, 'AlertId', (id) => loaders.alerts.alertById(id)),
  file: (row) =>
    toFileReference({
      sha1: textOf(row, 'SHA1'),
      sha256: textOf(row, 'SHA256'),
      fileName: textOf(row, 'FileName'),
    }),
};

function loadByColumn<Row>(
  row: HuntRow,
  column: string,
  load: (id: string) => Row | null | Promise<Row | null>,
): Row | null | Promise<Row | null> {
  const id = textOf(row, column);
  return id === undefined ? null : load(id);
}

function textOf(row: HuntRow, column: string): string | undefined {
  const value = row[column];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
