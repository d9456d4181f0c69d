import { chmodSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import type { Emulator } from '../../../emulator/emulator.js';
import { newFolder } from '../new-folder.js';

const ADMINISTRATOR = 'ad000000-0000-4000-8000-000000000001';

/**
 * `az rest`, as strict as Azure CLI about its options, with Microsoft Graph replaced by the emulator. Prints what the real one
 * prints: JSON, or one member as text.
 */
const PROGRAM = `#!${process.execPath}
const { parseArgs } = require('node:util');
const names = ['method', 'url', 'body', 'query', 'output', 'resource'];
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: Object.fromEntries(names.map((name) => [name, { type: 'string' }])),
});
const url = new URL(values.url ?? '');
const audience = values.resource ?? 'https://graph.microsoft.com';
if (positionals.join() !== 'rest' || url.origin !== audience) throw new Error('not emulated');
if (values.body?.startsWith('@')) throw new Error('az reads @ as the name of a file');
const { EMULATOR, GRAPH_TOKEN } = process.env;
(async () => {
  const response = await fetch(EMULATOR + url.pathname + url.search, {
    method: values.method,
    body: values.body,
    headers: { authorization: 'Bearer ' + GRAPH_TOKEN, ...(values.body && { 'content-type': 'application/json' }) },
  });
  const text = await response.text();
  if (!response.ok) {
    process.stderr.write('ERROR: ' + response.statusText + '(' + text + ')\\n');
    process.exit(1);
  }
  const answer = text === '' ? undefined : JSON.parse(text);
  const shown = values.query === undefined ? answer : answer[values.query];
  if (shown !== undefined) console.log(values.output === 'tsv' ? shown : JSON.stringify(shown, null, 2));
})();
`;

/** A folder with a program in the place of `az`. */
export function installAzureCli(program: string): string {
  const folder = newFolder();
  writeFileSync(join(folder, 'az'), program);
  chmodSync(join(folder, 'az'), 0o755);
  return folder;
}

/** An environment whose `az` is signed in as an administrator of the emulator's first tenant. */
export async function signInToAzure(emulator: Emulator): Promise<Record<string, string>> {
  const graphRoles = ['Application.ReadWrite.All', 'AppRoleAssignment.ReadWrite.All'];
  emulator.control.registerApp({ clientId: ADMINISTRATOR, secret: 's', graphRoles });
  const [tenantId = ''] = emulator.tenants.keys();
  const answer = await fetch(`${emulator.url}/${tenantId}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      ...{ grant_type: 'client_credentials', client_id: ADMINISTRATOR, client_secret: 's' },
      scope: 'https://graph.microsoft.com/.default',
    }),
  });
  const { access_token: token } = (await answer.json()) as { readonly access_token: string };
  const path = [installAzureCli(PROGRAM), dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter);
  return { PATH: path, EMULATOR: emulator.url, GRAPH_TOKEN: token };
}
