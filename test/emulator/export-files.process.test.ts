import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { DEFAULT_TENANT_ID } from '../../emulator/emulator.js';
import { BUILT } from '../kit/processes/build-processes.js';
import { readFiles, readLinks } from './export-reads.js';
import { errorOf, itemAt, startService, TOKEN_FORM, type RunningService } from './running-service.js';

const PATH = '/api/machines/SoftwareVulnerabilitiesExport';

async function firstLink(service: RunningService, query = ''): Promise<string> {
  return itemAt((await readLinks(service, `${PATH}${query}`)).exportFiles, 0);
}

const xmlCode = (text: string) => /<Code>(\w+)<\/Code>/.exec(text)?.[1];

describe('a link to a file of an export', () => {
  it('works without a token, and not with one', async () => {
    const service = await startService();
    const link = await firstLink(service);
    expect((await fetch(link)).status).toBe(200);
    const refused = await fetch(link, { headers: { authorization: `Bearer ${await service.token()}` } });
    expect([refused.status, xmlCode(await refused.text())]).toEqual([401, 'InvalidAuthenticationInfo']);
    const calls = service.emulator.control.calls({ operation: 'downloadExportFile' });
    expect(calls.map(({ status }) => status)).toEqual([200, 401]);
  });

  it('works for an hour, on request for up to six, and then returns 403 in XML', async () => {
    const service = await startService();
    const [one, six] = [await firstLink(service), await firstLink(service, '?sasValidHours=6')];
    service.emulator.control.advance(59 * 60_000);
    expect((await fetch(one)).status).toBe(200);
    service.emulator.control.advance(60_000);
    const refused = await fetch(one);
    expect([refused.status, refused.headers.get('content-type')]).toEqual([403, 'application/xml']);
    const text = await refused.text();
    expect(xmlCode(text)).toBe('AuthenticationFailed');
    expect(text).toContain('Signature not valid in the specified time frame');
    service.emulator.control.advance(5 * 3_600_000 - 30_000);
    expect((await fetch(six)).status).toBe(200);
    expect(errorOf(await service.get(`${PATH}?sasValidHours=7`)).code).toBe('InvalidInput');
  });

  it('fails if it is changed', async () => {
    const service = await startService();
    const link = await firstLink(service);
    for (const changed of [
      link.replace(/se=\d{4}/, 'se=2999'),
      link.replace(/_RbacGroupId=\d+/, '_RbacGroupId=77'),
      link.replace(/sig=[^&]*/, 'sig=AAAA'),
      link.replace(/&sig=[^&]*/, ''),
    ]) {
      const answer = await fetch(changed);
      expect([answer.status, xmlCode(await answer.text())]).toEqual([403, 'AuthenticationFailed']);
    }
    expect((await fetch(link, { method: 'POST' })).status).toBe(405);
  });

  it('can expire early', async () => {
    const service = await startService();
    service.emulator.control.setSwitches({ exportLinkSeconds: 30 });
    const link = await firstLink(service);
    service.emulator.control.advance(30_000);
    expect((await fetch(link)).status).toBe(403);
  });

  it('can end after some bytes, and then fail', async () => {
    const service = await startService();
    const link = await firstLink(service);
    const whole = (await (await fetch(link)).arrayBuffer()).byteLength;
    service.emulator.control.setSwitches({ exportLinkBytes: Math.floor(whole / 2) });
    await expect((async () => (await fetch(link)).arrayBuffer())()).rejects.toThrow();
    expect((await fetch(link)).status).toBe(403);
    service.emulator.control.setSwitches({ exportLinkBytes: whole });
    expect((await (await fetch(await firstLink(service))).arrayBuffer()).byteLength).toBe(whole);
  });

  it('returns the rest of the same file, up to its end', async () => {
    const service = await startService();
    const link = await firstLink(service);
    const whole = await fetch(link);
    const etag = whole.headers.get('etag') ?? '';
    const bytes = Buffer.from(await whole.arrayBuffer());
    const rest = await fetch(link, { headers: { range: 'bytes=100-', 'if-match': etag } });
    expect([rest.status, rest.headers.get('content-range')]).toEqual([
      206,
      `bytes 100-${bytes.length - 1}/${bytes.length}`,
    ]);
    expect(Buffer.from(await rest.arrayBuffer())).toEqual(bytes.subarray(100));
    const refusedWith = async (headers: Record<string, string>) => {
      const answer = await fetch(link, { headers });
      return [answer.status, xmlCode(await answer.text())];
    };
    expect(await refusedWith({ range: `bytes=${bytes.length}-` })).toEqual([416, 'InvalidRange']);
    expect(await refusedWith({ range: 'bytes=1-', 'if-match': '"0x0"' })).toEqual([412, 'ConditionNotMet']);
  });

  it('can redirect, to the same host or another', async () => {
    const service = await startService();
    service.emulator.control.setSwitches({ exportLinks: 'redirecting' });
    const link = await firstLink(service);
    const answer = await fetch(link, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')?.startsWith('/storage/moved/')]).toEqual([
      302,
      true,
    ]);
    expect((await readFiles([link])).length).toBeGreaterThan(0);
    service.emulator.control.setSwitches({ exportLinks: 'redirecting-elsewhere' });
    const elsewhere = await fetch(link, { redirect: 'manual' });
    expect(elsewhere.headers.get('location')).toMatch(/^https:\/\/files\.elsewhere\.example\//);
  });

  it('can be empty, truncated within its compression, or compressed as content encoding', async () => {
    const service = await startService();
    const link = await firstLink(service);
    service.emulator.control.setSwitches({ exportFileBody: 'empty' });
    const empty = await fetch(link);
    expect([empty.status, (await empty.arrayBuffer()).byteLength]).toEqual([200, 0]);
    service.emulator.control.setSwitches({ exportFileBody: 'truncated' });
    const cut = Buffer.from(await (await fetch(link)).arrayBuffer());
    expect(() => gunzipSync(cut)).toThrow('unexpected end of file');
    service.emulator.control.setSwitches({ exportFileBody: 'whole', exportFileEncoding: 'gzip' });
    expect(JSON.parse((await (await fetch(link)).text()).split('\n')[0] ?? '')).toHaveProperty('deviceId');
  });

  it('spells the columns differently if the switch is set', async () => {
    const service = await startService();
    const extensions = await readLinks(service, '/api/machines/browserextensionsinventoryExport');
    expect(itemAt(await readFiles(extensions.exportFiles), 0)).toHaveProperty('DeviceId');
    service.emulator.control.setSwitches({ exportFileSpelling: 'camelCase' });
    expect(itemAt(await readFiles(extensions.exportFiles), 0)).toHaveProperty('deviceId');
    service.emulator.control.setSwitches({ exportFileSpelling: 'PascalCase' });
    expect(itemAt(await readFiles([await firstLink(service)]), 0)).toHaveProperty('RbacGroupName');
  });

  it('is cut by the faults that cut bodies, and slowed by its switch', async () => {
    const service = await startService();
    const link = await firstLink(service);
    service.emulator.control.addFault({ operation: 'downloadExportFile', times: 1 }, 'cutBody');
    await expect((async () => (await fetch(link)).arrayBuffer())()).rejects.toThrow();
    service.emulator.control.setSwitches({ exportFilePauseMs: 20, exportRows: 2_000 });
    const before = performance.now();
    await readFiles([link]);
    expect(performance.now() - before).toBeGreaterThan(20);
  });

  it('does not keep a process running after its emulator is closed, however long it pauses', async () => {
    const script = `
      import { startEmulator } from '${BUILT}emulator/emulator.js';
      const switches = { exportFilePauseMs: 600_000, exportRows: 20_000 };
      const emulator = await startEmulator({ machines: 40, alerts: 0, switches });
      const { url, control } = emulator;
      const form = new URLSearchParams(${JSON.stringify(TOKEN_FORM)});
      const token = await fetch(url + '/${DEFAULT_TENANT_ID}/oauth2/v2.0/token', { method: 'POST', body: form });
      const authorization = 'Bearer ' + (await token.json()).access_token;
      const { exportFiles } = await (await fetch(url + '${PATH}', { headers: { authorization } })).json();
      // A request for a part has the whole counted first.
      const downloads = [{}, { range: 'bytes=1-' }].map((headers) => fetch(exportFiles[0], { headers }));
      const statuses = () => control.calls({ operation: 'downloadExportFile' }).map(({ status }) => status);
      while (statuses().join() !== '200,206') await new Promise((resolve) => setTimeout(resolve, 10));
      await emulator.close();
      await Promise.allSettled(downloads);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'inherit' });
    onTestFinished(() => void child.kill('SIGKILL'));
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('names the newest snapshot, whose time is in the response', async () => {
    const service = await startService();
    const { generatedTime } = await readLinks(service, PATH);
    expect(Date.parse(generatedTime) % (6 * 3_600_000)).toBe(0);
    const gathered = await readLinks(service, '/api/Machines/InfoGatheringExport');
    expect(itemAt(await readFiles(gathered.exportFiles), 0)).toHaveProperty('DeviceGatheredInfo');
  });
});
