import type { AlertEvidence, Machine } from '../../../emulator/tenants/model.js';
import type { SubgraphUnderTest } from '../servers/start-subgraph.js';
import type { TrialData } from './neighbours.js';

const NOBODY = '00000000-0000-0000-0000-000000000000';
/** The tenant of a subgraph. */
export const tenantOf = ({ emulator }: SubgraphUnderTest) => [...emulator.tenants.values()][0]!;

/** Machines as the graph lists them, by id. The GUID of zeros, which many share, is no device id. */
export function listedOf(machines: readonly Machine[]): Machine[] {
  const isNobody = ({ aadDeviceId }: Machine) => aadDeviceId === NOBODY;
  return machines
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
    .map((machine) => (isNobody(machine) ? { ...machine, aadDeviceId: null } : machine));
}

/** Machines with distinct device ids, and one asset of each. */
export function assetsOf(machines: readonly Machine[]) {
  const own = machines.filter(
    ({ aadDeviceId, computerDnsName, mergedIntoMachineId }) =>
      aadDeviceId !== null &&
      aadDeviceId !== NOBODY &&
      computerDnsName !== null &&
      mergedIntoMachineId === null &&
      machines.filter((other) => other.aadDeviceId === aadDeviceId).length === 1,
  );
  return own.map((machine, index) => ({
    machine,
    tag: `A-${index}`,
    aadDeviceId: machine.aadDeviceId ?? NOBODY,
    name: machine.computerDnsName ?? '',
  }));
}

/** One employee for each account in evidence. The emulator generates a unique Entra id for each account. */
export function employeesOf(subgraph: SubgraphUnderTest): TrialData['employees'] {
  const { alerts } = tenantOf(subgraph);
  const ofAccount = (piece: AlertEvidence) =>
    piece.entityType === 'User' ? { ...piece, aadUserId: `id-of-${piece.accountName}` } : piece;
  for (const alert of alerts) alert.evidence = alert.evidence.map(ofAccount);
  const accounts = alerts
    .flatMap(({ evidence }) => evidence)
    .filter(({ entityType }) => entityType === 'User');
  const byId = new Map(accounts.map((account) => [account.aadUserId, account]));
  return [...byId.values()].map(({ aadUserId, userPrincipalName }, index) => ({
    number: `E-${index}`,
    name: `Employee ${index}`,
    aadUserId: aadUserId ?? '',
    userPrincipalName: userPrincipalName ?? '',
  }));
}
