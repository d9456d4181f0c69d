import { describe, expect, it } from 'vitest';
import { vulnerabilitiesOfMachine } from '../../emulator/tenants/exposure.js';
import type { Product } from '../../emulator/tenants/model.js';
import { installationsOf } from '../../emulator/tenants/software.js';
import { errorOf, itemAt, startService, type RunningService } from './running-service.js';

interface Page {
  readonly '@odata.context': string;
  readonly '@odata.count'?: number;
  readonly value: Record<string, unknown>[];
}

async function pageOf({ get }: RunningService, path: string): Promise<Page> {
  const answer = await get(path);
  expect(answer.status, answer.text).toBe(200);
  return answer.json as Page;
}

const pathOf = ({ id }: Pick<Product, 'id'>) => `/api/Software/${encodeURIComponent(id)}`;

function installations({ tenant }: RunningService) {
  return tenant.machines.flatMap((machine) =>
    installationsOf(tenant, machine).map((one) => ({ ...one, machine })),
  );
}

function productNamed({ tenant }: RunningService, id: string): Product {
  return itemAt(
    tenant.products.filter((product) => product.id === id),
    0,
  );
}

describe('the list of software', () => {
  it('has every product of any machine, with twelve fields', async () => {
    const service = await startService();
    const { value, ...page } = await pageOf(service, '/api/Software');
    const ids = [...new Set(installations(service).map(({ product }) => product.id))].sort();
    expect(value.map(({ id }) => id)).toEqual(ids);
    expect(page['@odata.count']).toBe(ids.length);
    expect(new Set(value.map((row) => Object.keys(row).length))).toEqual(new Set([12]));
    expect(ids).not.toContain('libreoffice-_-libreoffice');
    expect(value.every(({ id, vendor, name }) => id === `${String(vendor)}-_-${String(name)}`)).toBe(true);
  });

  it('has the correct numbers of machines and vulnerabilities', async () => {
    const service = await startService();
    const rows = service.tenant.machines.flatMap((machine) =>
      vulnerabilitiesOfMachine(service.tenant, machine),
    );
    const { value } = await pageOf(service, '/api/Software');
    for (const one of value) {
      const own = rows.filter(
        ({ productVendor, productName }) => `${productVendor}-_-${productName}` === one['id'],
      );
      expect(one['weaknesses']).toBe(new Set(own.map(({ cveId }) => cveId)).size);
      expect(one['installedMachines']).toBe(
        new Set(
          installations(service)
            .filter(({ product }) => product.id === one['id'])
            .map(({ machine }) => machine.id),
        ).size,
      );
      expect(one['exposedMachines']).toBe(new Set(own.map(({ machineId }) => machineId)).size);
    }
  });

  it('filters by id, name and vendor only', async () => {
    const service = await startService({ machines: 100, alerts: 0 });
    expect(
      await service.ids('/api/Software', { $filter: "vendor eq 'google' and name eq 'chrome'" }),
    ).toEqual(['google-_-chrome']);
    const ids = ['microsoft-_-office', 'notepad-plus-plus-_-notepad++'];
    const list = ids.map((id) => `'${id}'`).join(',');
    expect(await service.ids('/api/Software', { $filter: `id in (${list})`, $top: '2' })).toEqual(ids);
    expect((await service.get('/api/Software?$filter=weaknesses gt 1')).status).toBe(400);
    expect((await service.get('/api/Software?$orderby=id')).status).toBe(400);
  });
});

describe('one product', () => {
  it('is read by its id, whatever its characters', async () => {
    const service = await startService({ machines: 100, alerts: 0 });
    const product = productNamed(service, 'notepad-plus-plus-_-notepad++');
    const answer = await service.get(pathOf(product));
    expect(answer.json).toMatchObject({ id: product.id, name: 'notepad++', vendor: 'notepad-plus-plus' });
  });

  it('has the installed versions, with the number of machines of each', async () => {
    const service = await startService({ machines: 100, alerts: 0 });
    const product = productNamed(service, 'google-_-chrome');
    const { value } = await pageOf(service, `${pathOf(product)}/distributions`);
    const installed = installations(service).filter((one) => one.product === product);
    const total = value.reduce((sum, { installations: count }) => sum + Number(count), 0);
    expect(total).toBe(installed.length);
    expect(value.map(({ version }) => version)).toEqual(
      product.versions
        .map(({ version }) => version)
        .filter((version) => installed.some((one) => one.version.version === version)),
    );
    expect(value.map((row) => Object.keys(row))).toEqual(
      value.map(() => ['version', 'installations', 'vulnerabilities']),
    );
  });

  it('has its machines, some with a space after their name', async () => {
    const service = await startService({ machines: 100, alerts: 0 });
    const product = productNamed(service, 'microsoft-_-edge_chromium-based');
    const { value } = await pageOf(service, `${pathOf(product)}/machineReferences`);
    const expected = [
      ...new Set(
        installations(service)
          .filter((one) => one.product === product)
          .map(({ machine }) => machine),
      ),
    ];
    expect(value.map(({ id, computerDnsName }) => [id, computerDnsName])).toEqual(
      expected.map(({ id, computerDnsName }) => [id, computerDnsName]),
    );
    expect(value.some(({ computerDnsName }) => String(computerDnsName).endsWith(' '))).toBe(true);
  });

  it('has its vulnerabilities for callers who may read vulnerabilities; the permission for software is not sufficient', async () => {
    const service = await startService({ machines: 100, alerts: 0 });
    const product = productNamed(service, 'google-_-chrome');
    const path = `${pathOf(product)}/vulnerabilities`;
    const { value } = await pageOf(service, path);
    const found = service.tenant.machines
      .flatMap((machine) => vulnerabilitiesOfMachine(service.tenant, machine))
      .filter(({ productName }) => productName === 'chrome');
    expect(value.map(({ id }) => id).sort()).toEqual([...new Set(found.map(({ cveId }) => cveId))].sort());
    expect(value.every((row) => !('epss' in row) && !('cvssVector' in row))).toBe(true);
    const [app] = service.emulator.control.apps();
    service.emulator.control.registerApp({
      clientId: app!.clientId,
      secret: 'secret',
      roles: ['Software.Read.All'],
    });
    const headers = { authorization: `Bearer ${await tokenOf(service, app!.clientId)}` };
    expect((await service.get(pathOf(product), headers)).status).toBe(200);
    expect((await service.get(path, headers)).status).toBe(403);
  });

  it('has the updates that its machines lack', async () => {
    const service = await startService({ machines: 100, alerts: 0 });
    const product = productNamed(service, 'microsoft-_-windows_11');
    const { value } = await pageOf(service, `${pathOf(product)}/getmissingkbs`);
    const rows = service.tenant.machines
      .flatMap((machine) => vulnerabilitiesOfMachine(service.tenant, machine))
      .filter(({ productName, fixingKbId }) => productName === 'windows_11' && fixingKbId !== null);
    expect(value.map(({ id }) => id)).toEqual([...new Set(rows.map(({ fixingKbId }) => fixingKbId))].sort());
    for (const kb of value) {
      const own = rows.filter(({ fixingKbId }) => fixingKbId === kb['id']);
      expect(kb).toMatchObject({
        productsNames: ['windows_11'],
        machineMissedOn: new Set(own.map(({ machineId }) => machineId)).size,
        cveAddressed: new Set(own.map(({ cveId }) => cveId)).size,
      });
    }
  });

  it.each(['', '/distributions', '/machineReferences', '/vulnerabilities', '/getmissingkbs'])(
    'returns 404 with a reason if no machine has it: %s',
    async (suffix) => {
      const { get } = await startService({ machines: 3, alerts: 0 });
      const answer = await get(`/api/Software/libreoffice-_-libreoffice${suffix}`);
      expect([answer.status, errorOf(answer).code]).toEqual([404, 'ResourceNotFound']);
    },
  );
});

describe('the software of a machine', () => {
  it('has each product once, without versions and with the counts of the organization', async () => {
    const service = await startService({ machines: 100, alerts: 0 });
    const { machine } = itemAt(installations(service), 0);
    const { value } = await pageOf(service, `/api/machines/${machine.id}/software`);
    const ids = installations(service)
      .filter((one) => one.machine === machine)
      .map(({ product }) => product.id);
    expect(value.map(({ id }) => id)).toEqual([...new Set(ids)]);
    const whole = await pageOf(service, '/api/Software');
    expect(value.map(({ id }) => whole.value.find((one) => one['id'] === id))).toEqual(value);
  });

  it('has each missing update once', async () => {
    const service = await startService({ machines: 100, alerts: 0 });
    const rows = service.tenant.machines
      .flatMap((machine) => vulnerabilitiesOfMachine(service.tenant, machine))
      .filter(({ fixingKbId }) => fixingKbId !== null);
    const { machineId } = itemAt(rows, 0);
    const { value } = await pageOf(service, `/api/machines/${machineId}/getmissingkbs`);
    const ids = rows.filter((one) => one.machineId === machineId).map(({ fixingKbId }) => fixingKbId);
    expect(value.map(({ id }) => id)).toEqual([...new Set(ids)].sort());
    expect(new Set(value.map(({ machineMissedOn }) => machineMissedOn))).toEqual(new Set([1]));
  });

  it('accepts no options', async () => {
    const { get, tenant } = await startService({ machines: 3, alerts: 0 });
    const { id } = itemAt(tenant.machines, 0);
    for (const path of ['software', 'getmissingkbs', 'vulnerabilities']) {
      expect((await get(`/api/machines/${id}/${path}?$top=1`)).status).toBe(400);
    }
  });
});

async function tokenOf({ emulator, tenant }: RunningService, clientId: string): Promise<string> {
  const response = await fetch(`${emulator.url}/${tenant.tenantId}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: 'secret',
      scope: 'https://api.securitycenter.microsoft.com/.default',
    }),
  });
  const { access_token: token } = (await response.json()) as { access_token: string };
  return token;
}
