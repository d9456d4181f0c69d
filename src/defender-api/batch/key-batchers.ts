import type { Clock } from '../../config/clock.js';
import type { CallContext } from '../call-context.js';
import type { DefenderDataSource } from '../data-source.js';
import { getAlert, listAlerts } from '../endpoints/alerts.js';
import { MAX_TOP } from '../endpoints/shared/list-query.js';
import { getMachineAction, listMachineActions } from '../endpoints/machine-actions.js';
import { getMachine, listMachines } from '../endpoints/machines.js';
import type { WireAlert } from '../models/alerts.js';
import type { WireMachineAction } from '../models/machine-actions.js';
import type { WireMachine } from '../models/machines.js';
import { eq, inSet, type ODataFilter } from '../odata/filter.js';
import { guidValue, stringValue, type Literal } from '../odata/literal.js';
import { KeyBatcher } from './key-batcher.js';

/** Everything that can be read by key, for many keys in one call. One set for the whole process. */
export interface KeyBatchers {
  readonly machineById: KeyBatcher<WireMachine>;
  /** All rows of a device: it can have several. */
  readonly machinesByAadDeviceId: KeyBatcher<WireMachine>;
  /** Complete rows, evidence included. */
  readonly alertById: KeyBatcher<WireAlert>;
  readonly machineActionById: KeyBatcher<WireMachineAction>;
  readonly machineActionsByMachineId: KeyBatcher<WireMachineAction>;
}

export function createKeyBatchers(
  dataSource: DefenderDataSource,
  clock: Clock,
  largestBatch: number,
): KeyBatchers {
  const common = { clock, largestBatch };
  return {
    machineById: new KeyBatcher<WireMachine>({
      ...common,
      name: 'machines by id',
      keyOf: ({ id }) => id,
      fetchMany: (ids, context) => dataSource.fetch(listMachines(byIds(ids)), context),
      fetchOne: async (id, context) => oneOrNone(await dataSource.fetch(getMachine(id), context)),
    }),
    machinesByAadDeviceId: new KeyBatcher<WireMachine>({
      ...common,
      name: 'machines by aadDeviceId',
      keyOf: ({ aadDeviceId }) => aadDeviceId,
      // A device has few rows, but more than one: `top` can't be the number of keys.
      fetchMany: (ids, context) =>
        dataSource.fetch(
          listMachines({ filter: inSet('aadDeviceId', ids.map(asGuid)), top: MAX_TOP }),
          context,
        ),
      fetchOne: (id, context) => findByAadDeviceId(dataSource, id, context),
    }),
    alertById: new KeyBatcher<WireAlert>({
      ...common,
      name: 'alerts by id',
      keyOf: ({ id }) => id,
      fetchMany: (ids, context) => dataSource.fetch(listAlerts(byIds(ids), { evidence: true }), context),
      fetchOne: async (id, context) => oneOrNone(await dataSource.fetch(getAlert(id), context)),
    }),
    machineActionById: new KeyBatcher<WireMachineAction>({
      ...common,
      name: 'machine actions by id',
      keyOf: ({ id }) => id,
      fetchMany: (ids, context) => dataSource.fetch(listMachineActions(byIds(ids)), context),
      fetchOne: async (id, context) => oneOrNone(await dataSource.fetch(getMachineAction(id), context)),
    }),
    machineActionsByMachineId: new KeyBatcher<WireMachineAction>({
      ...common,
      name: 'machine actions by machine',
      keyOf: ({ machineId }) => machineId,
      fetchMany: (ids, context) =>
        listAllActions(dataSource, inSet('machineId', ids.map(stringLiteral)), context),
      fetchOne: (id, context) => listAllActions(dataSource, eq('machineId', stringValue(id)), context),
    }),
  };
}

type SetLiteral = Exclude<Literal, { readonly kind: 'null' }>;

/** `top` is the number of ids: the service's default page is shorter, and the rest would be missing in silence. */
function byIds(ids: readonly string[]) {
  return { filter: inSet('id', ids.map(stringLiteral)), top: ids.length };
}

function stringLiteral(value: string): SetLiteral {
  return { kind: 'string', value };
}

function asGuid(value: string): SetLiteral {
  return { kind: 'guid', value };
}

function oneOrNone<Row>(row: Row | null): readonly Row[] {
  return row === null ? [] : [row];
}

/** Public code sends the GUID with quotes and without; the service seems to want it bare. */
async function findByAadDeviceId(
  dataSource: DefenderDataSource,
  aadDeviceId: string,
  context: CallContext,
): Promise<readonly WireMachine[]> {
  return dataSource.fetch(
    listMachines({ filter: eq('aadDeviceId', guidValue(aadDeviceId)), top: MAX_TOP }),
    context,
  );
}

/** A machine has few actions and a fleet has many: full pages are followed by the next. */
async function listAllActions(
  dataSource: DefenderDataSource,
  filter: ODataFilter,
  context: CallContext,
): Promise<readonly WireMachineAction[]> {
  const rows: WireMachineAction[] = [];
  for (;;) {
    const page = await dataSource.fetch(
      listMachineActions({ filter, top: MAX_TOP, skip: rows.length }),
      context,
    );
    rows.push(...page);
    if (page.length < MAX_TOP) return rows;
  }
}
