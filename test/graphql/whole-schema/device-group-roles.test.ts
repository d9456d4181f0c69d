import { describe, expect, it } from 'vitest';
import { DEFAULT_CALLER_CLIENT_ID } from '../../../emulator/entra/caller-token.js';
import { DEFAULT_TENANT_ID } from '../../../emulator/emulator.js';
import { READING_ROLE, ROLES, WHOLE_TENANT_ROLES, type Role } from '../../../src/config/roles.js';
import { readTypeDefs } from '../../../src/subgraph/type-defs.js';
import { coordinatesOf, truthOf, type Truth } from '../../kit/authorization/group-truth.js';
import {
  fieldsBelow,
  readRoleSchema,
  selectionOf,
  type ArgumentsOf,
  type GuardedField,
  type Needs,
} from '../../kit/authorization/guarded-paths.js';
import { spreadOverGroups } from '../../kit/authorization/spread-over-groups.js';
import { SERVERS } from '../../kit/servers/start-limited.js';
import { createTenantsFile } from '../../kit/servers/start-tenants.js';
import { startWithEverything } from '../../kit/servers/start-with-everything.js';

const { objects: wholes, unions } = readRoleSchema(readTypeDefs());
/** Rows of entities have nothing but their ids: what more is selected is read by itself, and limited there too. */
const objects = new Map(
  [...wholes].map(([type, { keys, ...rest }]) => [
    type,
    { ...rest, keys: keys.filter((key) => key === 'id') },
  ]),
);
const LIMITED = '77777777-7777-4777-8777-777777777771';
const ENTITIES = [...objects.keys()].filter((type) => wholes.get(type)!.keys.length > 0);
/** Some places that name rows outside to callers without limits. */
const NAMING_OTHERS: Readonly<Partial<Record<Role, readonly string[]>>> = {
  'Defender.ViewVulnerabilities': ['DefenderDeviceFirmware.deviceId', 'Machine.id'],
  'Defender.ViewAllProducts': ['DefenderXdrAlert.id'],
  'Defender.SecuritySettings': [
    'DefenderScanHistoryEntry.scannerId',
    'DefenderScannerAgent.id',
    'Machine.id',
  ],
};

/** A caller whose reading role applies to the whole tenant, and of whose others one is limited to Servers. */
async function startWithLimited(role: Role) {
  const home = { tenant: DEFAULT_TENANT_ID };
  const callers = [
    { ...home, clients: [LIMITED], roles: ROLES.filter((one) => one !== role) },
    { ...home, clients: [LIMITED], roles: [role], deviceGroups: [SERVERS] },
    { ...home, clients: [DEFAULT_CALLER_CLIENT_ID] },
  ];
  const file = createTenantsFile([{ id: DEFAULT_TENANT_ID, name: 'Contoso', callers }]);
  const started = await startWithEverything({ env: { TENANTS_FILE: file.path } });
  const outsiders = spreadOverGroups(started.tenant, started.subjects);
  const { subgraph } = started;
  const ask = async (clientId: string, query: string) => {
    subgraph.clock.advance(61_000);
    subgraph.emulator.control.resetQuota();
    return subgraph.ask(query, { token: await subgraph.mintToken({ roles: [...ROLES], clientId }) });
  };
  return { ...started, outsiders, ask };
}

/** The fields of a type that need the role, each with everything down to the keys of entities. */
function doorsOf(type: string, role: Role, argumentsOf: ArgumentsOf = () => undefined): GuardedField[] {
  const owner = objects.get(type)!;
  const ends = ENTITIES.filter((one) => one !== type);
  return owner.fields.flatMap((field) => {
    // By itself: a type is expanded once only.
    const alone = { objects: new Map(objects).set(type, { ...owner, fields: [field] }), unions };
    return fieldsBelow(alone, type, argumentsOf, ends).filter(({ needs }) => needsOnly(role, needs));
  });
}

function needsOnly(role: Role, needs: Needs): boolean {
  return needs.some((anyOf) => anyOf.length === 1 && anyOf[0] === role);
}

/** Roles that read something, besides the reading role. */
const READERS = ROLES.filter(
  (role) =>
    ![READING_ROLE, ...WHOLE_TENANT_ROLES].includes(role) &&
    ['Query', ...ENTITIES].some((type) => doorsOf(type, role).length > 0),
);

/** Alerts without a machine, such as those of cloud resources, name machines here. Limited callers don't see these alerts. */
const OF_NO_MACHINE = 'DefenderEvidenceField.value';

const names = (data: unknown, truth: Truth, kind: 'inside' | 'outside') =>
  [...new Set(coordinatesOf(data, truth, kind, 'Query'))].sort();

describe('a role that is limited to a device group, though the role that reads machines is not', () => {
  it.each(READERS)(
    '%s names and shows nothing outside',
    { tags: ['slow', 'defender-first'] },
    async (role) => {
      const { ask, tenant, outsiders, argumentsOf, representations } = await startWithLimited(role);
      const truth = truthOf(tenant);
      const wide = (at: string) =>
        /\.machines$/.test(at) ? '(first: 20)' : argumentsOf(at)?.replace(/first: \d/, 'first: 20');
      const compare = async (query: string) => {
        const [all, limited] = [await ask(DEFAULT_CALLER_CLIENT_ID, query), await ask(LIMITED, query)];
        expect(all.errors).toBeUndefined();
        expect(names(limited.data, truth, 'outside')).toEqual([]);
        return { all: all.data, limited: limited.data };
      };
      const seen: string[] = [];
      const theirs: Readonly<Record<string, string>> = {
        Machine: outsiders.machine.id,
        MachineAction: outsiders.actionId,
      };
      for (const type of ['Query', ...ENTITIES]) {
        const doors = doorsOf(type, role, wide);
        if (doors.length === 0) continue;
        const isTheirs = theirs[type] !== undefined;
        const entity = isTheirs
          ? `{ __typename: "${type}", id: "${theirs[type]}" }`
          : representations[`${type} id`];
        const below = selectionOf(doors);
        const { all, limited } = await compare(
          type === 'Query'
            ? `{ ${below} }`
            : `{ _entities(representations: [${entity}]) { __typename ... on ${type} { ${below} } } }`,
        );
        seen.push(...names(all, truth, 'outside'));
        // Fields of a row outside are refused; all others are whole.
        const shown = isTheirs ? [] : names(all, truth, 'inside').filter((name) => name !== OF_NO_MACHINE);
        expect(names(limited, truth, 'inside')).toEqual(shown);
        if (!isTheirs) continue;
        const { __typename, ...refused } = limited._entities[0] as Record<string, unknown>;
        expect(new Set(Object.values(refused))).toEqual(new Set([null]));
      }
      expect(seen).toEqual(expect.arrayContaining([...(NAMING_OTHERS[role] ?? [])]));
    },
  );
});
