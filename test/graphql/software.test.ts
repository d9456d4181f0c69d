import { describe, expect, it } from 'vitest';
import { countExposure, versionKey, vulnerabilitiesOfMachine } from '../../emulator/tenants/exposure.js';
import type { Machine, Product as SeededProduct } from '../../emulator/tenants/model.js';
import { installationsOf } from '../../emulator/tenants/software.js';
import { weaknessesOf } from '../../emulator/tenants/vulnerabilities.js';
import { startSubgraph, type SubgraphUnderTest } from '../kit/start-subgraph.js';
import { onlyTenant } from './walk-pages.js';
import { graphName } from '../kit/graph-names.js';

const EMULATOR = { machines: 150, alerts: 0, machineActions: 0 };
const RANKS = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW'];
const READER = { roles: ['Defender.ViewData', 'Defender.ViewVulnerabilities'] };

const kindsOf = (subgraph: SubgraphUnderTest) => subgraph.calls().map(({ operation }) => operation);
const countOf = (subgraph: SubgraphUnderTest, operation: string) => subgraph.calls(operation).length;

function productNamed(subgraph: SubgraphUnderTest, id: string): SeededProduct {
  return onlyTenant(subgraph).products.find((product) => product.id === id)!;
}

function machinesWith(subgraph: SubgraphUnderTest, product: SeededProduct): Machine[] {
  const tenant = onlyTenant(subgraph);
  return tenant.machines.filter((machine) =>
    installationsOf(tenant, machine).some((one) => one.product === product),
  );
}

describe('software', { tags: 'defender-first' }, () => {
  it('is read by its id, with any characters in it, in one call', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const { name, vendor, id, publicExploit, activeAlert, impactScore } = productNamed(
      subgraph,
      'notepad-plus-plus-_-notepad++',
    );
    const { data, errors } = await subgraph.ask(
      `{ defenderSoftware(id: "${id}") { id name vendor weaknesses publicExploit activeAlert exposedMachines impactScore } }`,
      READER,
    );
    expect(errors).toBeUndefined();
    const { exposedByProductId } = countExposure(onlyTenant(subgraph));
    const exposedMachines = String(exposedByProductId.get(id));
    const known = { id, name, vendor, publicExploit, activeAlert, impactScore, exposedMachines };
    expect(data.defenderSoftware).toMatchObject(known);
    expect(kindsOf(subgraph)).toEqual(['getSoftware']);
  });

  it('is null if no machine has it, and rejected without a call for a malformed id', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const query = `query ($c: ID!) { a: defenderSoftware(id: "libreoffice-_-libreoffice") { id } b: defenderSoftware(id: "chrome") { id } c: defenderSoftware(id: $c) { id } }`;
    const { data, errors } = await subgraph.ask(query, { ...READER, variables: { c: 'a-_-\ud800' } });
    expect(data).toEqual({ a: null, b: null, c: null });
    const extensions = { code: 'BAD_USER_INPUT' };
    expect(errors).toMatchObject([
      { path: ['b'], extensions },
      { path: ['c'], extensions },
    ]);
    expect(kindsOf(subgraph)).toEqual(['getSoftware']);
  });

  it('has versions, updates, vulnerabilities and machines, in one call each', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const tenant = onlyTenant(subgraph);
    const product = productNamed(subgraph, 'microsoft-_-windows_11');
    const { data, errors } = await subgraph.ask(
      `{ defenderSoftware(id: "${product.id}") {
          versions { nodes { version installations vulnerabilities } } machines(first: 1000) { nodes { id computerDnsName } }
          missingKbs { nodes { kbId name productsNames url machineMissedOn cveAddressed } }
          vulnerabilities(first: 1000) { nodes { id severity cvssV3 exploitTypes } } } }`,
      READER,
    );
    expect(errors).toBeUndefined();
    const { versions, missingKbs, vulnerabilities, machines } = data.defenderSoftware;
    const { byVersion, byMissingKbId } = countExposure(tenant);
    const countOfVersion = (version: string) => byVersion.get(versionKey(product.id, version));
    const installed = product.versions.filter(({ version }) => countOfVersion(version) !== undefined);
    expect(versions.nodes).toEqual(
      installed
        .toSorted((a, b) => (a.version < b.version ? -1 : 1))
        .map((version) => ({
          version: version.version,
          installations: String(countOfVersion(version.version)),
          vulnerabilities: String(weaknessesOf(tenant, { product, version }).length),
        })),
    );
    const rows = tenant.machines
      .flatMap((machine) => vulnerabilitiesOfMachine(tenant, machine))
      .filter(({ productName }) => productName === product.name);
    expect(vulnerabilities.nodes.map(({ id }: { id: string }) => id).sort()).toEqual(
      [...new Set(rows.map(({ cveId }) => cveId))].sort(),
    );
    const ranks = vulnerabilities.nodes.map(({ severity }: { severity: string }) => RANKS.indexOf(severity));
    expect(ranks).toEqual([...ranks].sort());
    for (const kb of missingKbs.nodes) {
      expect(kb.machineMissedOn).toBe(String(byMissingKbId.get(kb.kbId)));
      expect(kb.url).toContain(`KB${kb.kbId}`);
    }
    expect(machines.nodes).toEqual(
      machinesWith(subgraph, product).map(({ id, computerDnsName }) => ({ id, computerDnsName })),
    );
    expect(kindsOf(subgraph).sort()).toEqual([
      'getSoftware',
      'listSoftwareMachines',
      'listSoftwareMissingKbs',
      'listSoftwareVersionDistribution',
      'listSoftwareVulnerabilities',
    ]);
  });

  it('has vulnerabilities whose other fields are loaded by id only if they are selected', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const { data, errors } = await subgraph.ask(
      '{ defenderSoftware(id: "google-_-chrome") { vulnerabilities(first: 1000) { edges { cursor node { id epss tags } } pageInfo { hasNextPage } } } }',
      READER,
    );
    expect(errors).toBeUndefined();
    const byId = new Map(onlyTenant(subgraph).vulnerabilities.map((one) => [one.id, one]));
    for (const {
      node: { id, epss, tags },
    } of data.defenderSoftware.vulnerabilities.edges) {
      expect({ epss, tags }).toEqual({ epss: byId.get(id)!.epss, tags: byId.get(id)!.tags });
    }
    expect(countOf(subgraph, 'listVulnerabilities')).toBe(1);
  });

  it('has machines that are loaded whole by id only for fields beyond a reference', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const product = productNamed(subgraph, 'google-_-chrome');
    const { data, errors } = await subgraph.ask(
      '{ defenderSoftware(id: "google-_-chrome") { machines(first: 10) { nodes { id riskScore } pageInfo { hasNextPage } } } }',
      READER,
    );
    expect(errors).toBeUndefined();
    expect(data.defenderSoftware.machines.nodes).toEqual(
      machinesWith(subgraph, product)
        .slice(0, 10)
        .map(({ id, riskScore }) => ({ id, riskScore: riskScore && graphName(riskScore) })),
    );
    expect(countOf(subgraph, 'listMachines')).toBe(1);
  });
});

describe('the software of a machine', () => {
  it('and its missing updates make one call each a machine', { tags: 'defender-first' }, async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const tenant = onlyTenant(subgraph);
    const { data, errors } = await subgraph.ask(
      '{ machines(first: 12) { nodes { id software(first: 1000) { nodes { id weaknesses } } missingKbs(first: 1000) { nodes { kbId machineMissedOn } } } } }',
      READER,
    );
    expect(errors).toBeUndefined();
    for (const [index, machine] of tenant.machines.slice(0, 12).entries()) {
      const { software, missingKbs } = data.machines.nodes[index];
      const installed = installationsOf(tenant, machine);
      expect(software.nodes.map(({ id }: { id: string }) => id)).toEqual(
        [...new Set(installed.map(({ product }) => product.id))].sort(),
      );
      const kbs = vulnerabilitiesOfMachine(tenant, machine).flatMap(({ fixingKbId }) => fixingKbId ?? []);
      expect(missingKbs.nodes).toEqual(
        [...new Set(kbs)].sort().map((kbId) => ({ kbId, machineMissedOn: '1' })),
      );
    }
    expect([countOf(subgraph, 'listMachineSoftware'), countOf(subgraph, 'listMachineMissingKbs')]).toEqual([
      12, 12,
    ]);
    expect(subgraph.calls()).toHaveLength(25);
  });

  it('fails separately for each machine', async () => {
    const env = { DEFENDER_SOURCES: 'software=defender' };
    const subgraph = await startSubgraph({ emulator: EMULATOR, env });
    const [one] = onlyTenant(subgraph).machines;
    subgraph.emulator.control.addFault(
      { operation: 'listMachineSoftware', pathPattern: one!.id },
      { status: 403 },
    );
    const { data, errors } = await subgraph.ask(
      '{ machines(first: 3) { nodes { software { nodes { id } } } } }',
      READER,
    );
    expect(data.machines.nodes.map(({ software }: { software: unknown }) => software === null)).toEqual([
      true,
      false,
      false,
    ]);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['UPSTREAM_FORBIDDEN']);
  });
});

describe('the software of a row', { tags: 'defender-first' }, () => {
  it('names the software of each row without a call, and loads it whole only for more', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const ask = (selection: string) =>
      subgraph.ask(
        `{ machines(first: 10) { nodes { vulnerabilities(first: 5) { edges { products { productVendor productName software { ${selection} } } } } } } }`,
        READER,
      );
    const thin = await ask('id name vendor');
    expect(countOf(subgraph, 'listSoftware')).toBe(0);
    for (const { productVendor, productName, software } of productsOf(thin.data)) {
      expect(software).toEqual({
        id: `${productVendor}-_-${productName}`,
        name: productName,
        vendor: productVendor,
      });
    }
    const whole = await ask('id weaknesses');
    expect(whole.errors).toBeUndefined();
    expect(countOf(subgraph, 'listSoftware')).toBe(1);
    expect(productsOf(whole.data).every(({ software }) => Number(software['weaknesses']) > 0)).toBe(true);
  });
});

describe('the software of a vulnerability', { tags: 'defender-first' }, () => {
  it('is every affected product, in one call for a page of vulnerabilities', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const tenant = onlyTenant(subgraph);
    const { data, errors } = await subgraph.ask(
      '{ vulnerabilities(first: 20) { nodes { id software { nodes { id name vendor } } } } }',
      READER,
    );
    expect(errors).toBeUndefined();
    const installed = tenant.machines.flatMap((machine) => installationsOf(tenant, machine));
    for (const { id, software } of data.vulnerabilities.nodes) {
      const found = installed.filter((one) =>
        weaknessesOf(tenant, one).some(({ vulnerability }) => vulnerability.id === id),
      );
      const products = [...new Set(found.map(({ product }) => product))].sort((a, b) =>
        a.id < b.id ? -1 : 1,
      );
      expect(software.nodes).toEqual(
        products.map(({ id: productId, name, vendor }) => ({ id: productId, name, vendor })),
      );
    }
    expect(kindsOf(subgraph)).toEqual(['listVulnerabilities', 'listVulnerabilitiesByMachineAndSoftware']);
  });

  it('is loaded whole by id for more, and shares the rows with the machines', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const { data, errors } = await subgraph.ask(
      '{ vulnerabilities(first: 20) { nodes { software { nodes { id weaknesses } } machines(first: 1) { nodes { id } } } } }',
      READER,
    );
    expect(errors).toBeUndefined();
    const software = data.vulnerabilities.nodes.flatMap(
      (one: { software: { nodes: { weaknesses: string }[] } }) => one.software.nodes,
    );
    expect(software.every(({ weaknesses }: { weaknesses: string }) => Number(weaknesses) > 0)).toBe(true);
    expect(kindsOf(subgraph)).toEqual([
      'listVulnerabilities',
      'listVulnerabilitiesByMachineAndSoftware',
      'listSoftware',
    ]);
  });
});

interface Product {
  readonly productVendor: string;
  readonly productName: string;
  readonly software: Readonly<Record<string, unknown>>;
}

function productsOf(data: {
  machines: { nodes: { vulnerabilities: { edges: { products: Product[] }[] } }[] };
}): Product[] {
  const edges = data.machines.nodes.flatMap(({ vulnerabilities }) => vulnerabilities.edges);
  const found = edges.flatMap(({ products }) => products);
  expect(found.length).toBeGreaterThan(10);
  return found;
}
