import { isIP } from 'node:net';
import { refuseOptions, type SystemOption } from '../../odata/query-options.js';
import type { Reply } from '../../http/reply.js';
import type { Machine } from '../../tenants/model.js';
import { checkBatchSize } from '../batch-size.js';
import { DefenderError } from '../defender-error.js';
import { contextOf, replyEntity, replyOData } from '../defender-reply.js';
import { filterRules, replyList } from '../list-page.js';
import type { DefenderCall, DefenderOperation } from '../operation.js';
import { optionalText, readBody, requireText } from '../request-body.js';
import { findMachine, findMachineById } from './find-machine.js';
import { machineModel, writeMachine } from './machine-model.js';
import { changeTag, checkDeviceValue, readTagChange } from './machine-tags.js';

const reading = {
  method: 'GET',
  permissions: ['Machine.Read.All', 'Machine.ReadWrite.All'],
} as const;

const mostMachines = 500;

const thirtyDays = 30 * 86_400_000;
const fifteenMinutes = 15 * 60_000;

export const machineOperations: readonly DefenderOperation[] = [
  // 404 for a tenant without machines; a filter that fits none gives an empty list.
  {
    ...reading,
    id: 'listMachines',
    path: '/api/machines',
    handle: (call) => {
      const { switches } = call.state;
      const options: SystemOption[] = ['$filter', '$top', '$skip', '$count'];
      if (switches.selectOnMachines === 'accepted') options.push('$select');
      const reply = replyList(call, {
        set: 'Machines',
        model: machineModel,
        rules: filterRules(switches, 'machines'),
        options,
        rows: call.tenant.machines,
        write: writeMachine,
      });
      if (call.tenant.machines.length === 0 && switches.emptyMachines === '404') {
        throw new DefenderError(404, 'NotFound', 'There are no recent machines');
      }
      return reply;
    },
  },
  // Machines with this internal address, seen within a quarter of an hour of the time. 400 when the time is not in the
  // past 30 days.
  {
    ...reading,
    id: 'findMachinesByIp',
    path: "/api/machines/findbyip(ip='{ip}',timestamp={timestamp})",
    handle: (call) => {
      const { ip = '', timestamp = '' } = call.parameters;
      if (isIP(ip) === 0)
        throw new DefenderError(400, 'InvalidIpAddress', `The IP address '${ip}' is not valid`);
      const at = readTime(timestamp);
      if (at === null || at > call.now || at < call.now - thirtyDays) {
        throw new DefenderError(400, 'InvalidInput', 'The timestamp must be in the past 30 days');
      }
      const machines = call.tenant.machines.filter(
        (machine) => hadAddress(machine, ip) && wasSeen(machine, at),
      );
      return replyMachines(call, machines);
    },
  },
  {
    ...reading,
    id: 'findMachinesByTag',
    path: '/api/machines/findbytag',
    handle: (call) => {
      const { query } = call.request;
      const tag = query.get('tag');
      if (!tag) throw new DefenderError(400, 'MissingRequiredParameter', "The parameter 'tag' is required");
      const flag = (query.get('useStartsWithFilter') ?? 'false').toLowerCase();
      if (flag !== 'true' && flag !== 'false') {
        throw new DefenderError(
          400,
          'InvalidInput',
          "The parameter 'useStartsWithFilter' must be true or false",
        );
      }
      const fits = (one: string): boolean => (flag === 'true' ? one.startsWith(tag) : one === tag);
      return replyMachines(
        call,
        call.tenant.machines.filter((machine) => machine.machineTags.some(fits)),
      );
    },
  },
  // By id or by computer name.
  {
    ...reading,
    id: 'getMachine',
    path: '/api/machines/{id}',
    handle: (call) => {
      refuseOptions(call.request.query);
      const machine = findMachine(call.tenant, call.parameters['id'] ?? '');
      return replyEntity(call.request, 200, 'Machines', writeMachine(machine));
    },
  },
  // One tag on up to 500 machines, all at once.
  {
    id: 'addOrRemoveTagForMultipleMachines',
    method: 'POST',
    path: '/api/machines/AddOrRemoveTagForMultipleMachines',
    permissions: ['Machine.ReadWrite.All'],
    handle: (call) => {
      const body = readBody(call.request, ['Value', 'Action', 'MachineIds']);
      const change = readTagChange(body);
      const machines = findMachines(call, readMachineIds(body['MachineIds']));
      for (const machine of machines) changeTag(machine, change);
      return replyMachines(call, machines);
    },
  },
  // Adds or removes one tag of a machine, and shows it at once.
  {
    id: 'addOrRemoveMachineTag',
    method: 'POST',
    path: '/api/machines/{id}/tags',
    permissions: ['Machine.ReadWrite.All'],
    handle: (call) => {
      const change = readTagChange(readBody(call.request, ['Value', 'Action']));
      const machine = findMachineById(call.tenant, call.parameters['id'] ?? '');
      changeTag(machine, change);
      return replyEntity(call.request, 200, 'Machines', writeMachine(machine));
    },
  },
  // How valuable a machine is.
  {
    id: 'setDeviceValue',
    method: 'POST',
    path: '/api/machines/{machineId}/setDeviceValue',
    permissions: ['Machine.ReadWrite.All'],
    handle: (call) => {
      const value = requireText(readBody(call.request, ['DeviceValue']), 'DeviceValue');
      const deviceValue = checkDeviceValue(value, 'DeviceValue');
      const machine = findMachineById(call.tenant, call.parameters['machineId'] ?? '');
      machine.deviceValue = deviceValue;
      return replyEntity(call.request, 200, 'Machines', writeMachine(machine));
    },
  },
  // Tags and device value. Omitted fields stay.
  {
    id: 'updateMachine',
    method: 'PATCH',
    path: '/api/machines/{machineId}',
    permissions: ['Machine.ReadWrite.All'],
    handle: (call) => {
      const body = readBody(call.request, ['machineTags', 'deviceValue']);
      const tags = readTags(body['machineTags']);
      const value = optionalText(body, 'deviceValue');
      const deviceValue = value === null ? null : checkDeviceValue(value, 'deviceValue');
      const machine = findMachineById(call.tenant, call.parameters['machineId'] ?? '');
      if (tags !== null) {
        const kept = call.state.switches.patchOfMachineTags === 'appends' ? machine.machineTags : [];
        machine.machineTags = [...new Set([...kept, ...tags])];
      }
      if (deviceValue !== null) machine.deviceValue = deviceValue;
      return replyEntity(call.request, 200, 'Machines', writeMachine(machine));
    },
  },
];

function replyMachines({ request }: DefenderCall, machines: readonly Machine[]): Reply {
  const context = `${contextOf(request)}#Machines`;
  return replyOData(200, { '@odata.context': context, value: machines.map(writeMachine) });
}

function readMachineIds(value: unknown): readonly string[] {
  if (!Array.isArray(value) || value.length === 0) {
    throw new DefenderError(400, 'MissingRequiredParameter', 'Missing required parameter: MachineIds');
  }
  checkBatchSize(value.length, mostMachines);
  if (!value.every((id) => typeof id === 'string')) {
    throw new DefenderError(
      400,
      'InvalidRequestBody',
      'Request body is incorrect: MachineIds must hold strings',
    );
  }
  return value;
}

/** The effect on the others if one is unknown isn't documented. */
function findMachines({ tenant, state }: DefenderCall, ids: readonly string[]): readonly Machine[] {
  if (state.switches.unknownMachineInTagBatch === 'refused')
    return ids.map((id) => findMachineById(tenant, id));
  return ids.flatMap((id) => tenant.machines.find((machine) => machine.id === id) ?? []);
}

function readTime(text: string): number | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,7})?Z$/i.test(text)) return null;
  const time = Date.parse(text);
  return Number.isNaN(time) ? null : time;
}

function hadAddress(machine: Machine, ip: string): boolean {
  return machine.lastIpAddress === ip || machine.ipAddresses.some((one) => one.ipAddress === ip);
}

/** The tenant's data holds no history of addresses: a machine counts as seen from its first to its last report. */
function wasSeen(machine: Machine, at: number): boolean {
  return (
    at >= Date.parse(machine.firstSeen) - fifteenMinutes &&
    at <= Date.parse(machine.lastSeen) + fifteenMinutes
  );
}

function readTags(value: unknown): readonly string[] | null {
  if (value === undefined || value === null) return null;
  if (Array.isArray(value) && value.every((tag) => typeof tag === 'string')) return value;
  throw new DefenderError(
    400,
    'InvalidRequestBody',
    "Request body is incorrect: 'machineTags' must be a list of strings",
  );
}
