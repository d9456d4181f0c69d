import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { DEFAULT_TENANT_ID } from '../../emulator/emulator.js';
import { playEntra } from '../kit/browser/entra-in-browser.js';
import { writeFrontEnd } from '../kit/browser/front-end-page.js';
import { hasChromium, openPage } from '../kit/browser/open-browser.js';
import { startSubgraph } from '../kit/servers/start-subgraph.js';

const ORIGIN = 'http://localhost:5173';
const OWN_CLIENT_ID = '3d1c7a52-4f0e-4b8b-9d55-0e6a1f2b3c4d';
const API_CLIENT_ID = '5f2b7a10-3c4d-4e8f-9a6b-0c1d2e3f4a5b';

/** A single-page application that signs in as in docs/front-end.md and shows its token. */
async function bundlePage(): Promise<string> {
  const folder = writeFrontEnd({
    '00000000-0000-0000-0000-000000000001': DEFAULT_TENANT_ID,
    '00000000-0000-0000-0000-000000000002': OWN_CLIENT_ID,
    '00000000-0000-0000-0000-000000000003': API_CLIENT_ID,
  });
  writeFileSync(
    join(folder, 'app/main.ts'),
    `import { getToken } from './sign-in';
document.body.innerHTML = '<output></output>';
document.querySelector('output').textContent = await getToken();`,
  );
  const { outputFiles } = await build({
    entryPoints: [join(folder, 'app/main.ts')],
    bundle: true,
    format: 'esm',
    write: false,
  });
  return outputFiles[0]!.text;
}

describe.skipIf(!hasChromium)('the sign-in of docs/front-end.md', () => {
  it('requests the scope of the API, and gets a token that the API accepts', async () => {
    const subgraph = await startSubgraph({
      emulator: { machines: 5, alerts: 5 },
      env: { AUTH_CLIENTS: OWN_CLIENT_ID },
    });
    const script = await bundlePage();
    const { page, complaints } = await openPage();
    await page.route(`${ORIGIN}/**`, (route) =>
      route.request().url().endsWith('.js')
        ? route.fulfill({ contentType: 'text/javascript', body: script })
        : route.fulfill({
            contentType: 'text/html',
            body: '<!doctype html><body><script type="module" src="/main.js"></script>',
          }),
    );
    const entra = await playEntra(page, subgraph, {
      clientId: OWN_CLIENT_ID,
      redirectUri: `${ORIGIN}/`,
      people: [{ name: 'Ada Analyst', roles: ['Defender.ViewData'] }],
    });
    await page.goto(ORIGIN);
    await page.getByRole('link', { name: 'Ada Analyst' }).click();
    const token = (await page.locator('output').filter({ hasText: '.' }).textContent())!;
    const { data } = await subgraph.ask('{ alerts(first: 2) { nodes { id } } }', { token });
    expect(data.alerts.nodes).toHaveLength(2);
    expect(entra.authorizations[0]?.get('scope')).toContain(`api://${API_CLIENT_ID}/access_as_user`);
    expect(subgraph.calls('listAlerts')).toHaveLength(1);
    expect(complaints).toEqual([]);
  });
});
