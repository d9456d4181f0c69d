import type { ScanAgent } from '../../tenants/authenticated-scan.js';
import { DefenderError } from '../defender-error.js';
import { findMachineById } from '../machines/find-machine.js';
import type { DefenderCall } from '../operation.js';
import type { Switches } from '../../switches.js';
import { readBody } from '../request-body.js';
import { readSignIn, spellName } from './scan-names.js';

type Body = Readonly<Record<string, unknown>>;

const snmp = '#microsoft.windowsDefenderATP.api.SnmpAuthParams';
const windows = '#microsoft.windowsDefenderATP.api.WindowsAuthParams';
const ways: Readonly<Record<string, readonly string[]>> = {
  [snmp]: ['CommunityString', 'NoAuthNoPriv', 'AuthNoPriv', 'AuthPriv'],
  [windows]: ['Kerberos', 'Negotiate', 'Ntlm'],
};
const parameterNames = [
  '@odata.type',
  'type',
  'keyVaultUri',
  'keyVaultSecretName',
  'domain',
  'username',
  'isgmsaUser',
  'communityString',
  'authProtocol',
  'authPassword',
  'privProtocol',
  'privPassword',
];

const targetTypes: Readonly<Record<Switches['scanNames'], readonly string[]>> = {
  metadata: ['Ip', 'Hostname', 'Combined'],
  learn: ['Ip', 'IP Address', 'Hostname'],
};

/** The fields of a scan in a body. Each field has its type if present (Learn: add-a-new-scan-definition.md). */
export interface ScanBody {
  readonly scanType?: string;
  readonly scanName?: string;
  readonly isActive?: boolean;
  readonly target?: string;
  readonly targetType?: string;
  readonly intervalInHours?: number;
  readonly scanAuthenticationParams?: Body;
}

const types = {
  scanType: 'string',
  scanName: 'string',
  isActive: 'boolean',
  target: 'string',
  targetType: 'string',
  intervalInHours: 'number',
  scanAuthenticationParams: 'object',
} as const;

/** Reads the body of a write. Throws the service's 400. */
export function readScanBody(
  call: DefenderCall,
  required: readonly string[],
): ScanBody & { agent?: unknown } {
  const names = [...Object.keys(types), 'scannerAgent'];
  const body = readBody(call.request, required.length > 0 ? names : names.filter(isChangeable));
  for (const name of required) {
    if (body[name] === undefined || body[name] === null || body[name] === '') {
      throw new DefenderError(400, 'MissingRequiredParameter', `Missing required parameter: ${name}`);
    }
  }
  for (const [name, type] of Object.entries(types)) {
    if (body[name] !== undefined && typeof body[name] !== type) throw wrong(`'${name}' must be a ${type}`);
  }
  const { scannerAgent: agent, ...fields } = body;
  const scan = fields as ScanBody;
  checkValues(scan, call.state.switches);
  const { scanAuthenticationParams: signIn } = scan;
  return {
    ...scan,
    ...(signIn !== undefined && { scanAuthenticationParams: readSignIn(signIn, call.state.switches) }),
    ...(agent !== undefined && { agent }),
  };
}

function isChangeable(name: string): boolean {
  return name !== 'scanType' && name !== 'scannerAgent';
}

function checkValues(
  { scanType, targetType, scanAuthenticationParams: parameters }: ScanBody,
  switches: Switches,
): void {
  if (scanType !== undefined && !['Windows', 'Network'].includes(scanType)) throw wrong('unknown scanType');
  if (targetType !== undefined && !targetTypes[switches.scanNames].includes(targetType)) {
    throw wrong('unknown targetType');
  }
  if (parameters === undefined) return;
  const names = parameterNames.map((name) => spellName(name, switches));
  const unknown = Object.keys(parameters).find((name) => !names.includes(name));
  if (unknown !== undefined) throw wrong(`unexpected property '${unknown}'`);
  const type = String(parameters['@odata.type']);
  if (ways[type]?.includes(String(parameters['type'])) !== true)
    throw wrong('unknown scanAuthenticationParams');
  if (switches.scanNames === 'learn' && parameters['type'] === 'Ntlm') throw wrong('unknown type');
  if (scanType !== undefined && (scanType === 'Windows') !== (type === windows)) {
    throw wrong('scanAuthenticationParams do not fit the scanType');
  }
  if (type === windows && parameters[spellName('isgmsaUser', switches)] !== true) {
    throw wrong('only group managed service accounts are taken');
  }
}

/** The machine that scans. Throws the service's 404 for one that the tenant doesn't know. */
export function findScanner(call: DefenderCall, agent: unknown): ScanAgent {
  const { machineId } = (typeof agent === 'object' && agent !== null ? agent : {}) as { machineId?: unknown };
  if (typeof machineId !== 'string') throw wrong("'scannerAgent' must hold a machineId");
  const machine = findMachineById(call.tenant, machineId);
  const { agents, definitions } = call.tenant.authenticatedScans;
  return (
    agents.find((one) => one.machineId === machine.id) ?? {
      id: `${definitions[0]?.orgId ?? call.tenant.tenantId}_${machine.id}`,
      machineId: machine.id,
      computerDnsName: machine.computerDnsName,
      lastSeen: machine.lastSeen,
      assignedApplicationId: call.principal.appId,
      scannerSoftwareVersion: '7.1.1.0',
      lastCommandExecutionTimestamp: machine.lastSeen,
      mdeClientVersion: machine.agentVersion,
    }
  );
}

function wrong(what: string): DefenderError {
  return new DefenderError(400, 'InvalidInput', `Request body is incorrect: ${what}`);
}
