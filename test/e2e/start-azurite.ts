import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Agent, request } from 'undici';
import { installPackage } from '../../examples/supergraph/install-package.js';
import { findPort, runningProcess } from '../../examples/supergraph/running-process.js';
import { createSelfSignedCertificate } from '../kit/identity/self-signed-certificate.js';

const FOLDER = fileURLToPath(new URL('azurite', import.meta.url));

/** An emulated storage account that accepts Entra tokens over TLS, like the service. */
export interface Azurite {
  /** Scheme, host and account. */
  readonly url: string;
  /** Its certificate, for NODE_EXTRA_CA_CERTS. */
  readonly certificateFile: string;
  createContainer(name: string, token: string): Promise<void>;
  /** The bytes of a blob; undefined if it doesn't exist. */
  read(path: string, token: string): Promise<Buffer | undefined>;
  /** Stops responding until {@link resume}, without losing data. */
  pause(): Promise<void>;
  resume(): Promise<void>;
  close(): Promise<void>;
}

/** Installs Azurite if necessary, and starts it. */
export async function startAzurite(): Promise<Azurite> {
  installPackage(FOLDER);
  const folder = mkdtempSync(join(tmpdir(), 'defender-subgraph-azurite-'));
  const hour = 3_600_000;
  const { certificatePem, privateKeyPem } = createSelfSignedCertificate({
    notBefore: new Date(Date.now() - hour),
    notAfter: new Date(Date.now() + 24 * hour),
    commonName: 'localhost',
  });
  const [certificateFile, keyFile] = [join(folder, 'certificate.pem'), join(folder, 'key.pem')];
  writeFileSync(certificateFile, certificatePem);
  writeFileSync(keyFile, privateKeyPem);
  const port = await findPort();
  const url = `https://localhost:${port}/devstoreaccount1`;
  const start = async () => {
    const child = spawn(
      process.execPath,
      [
        ...[`${FOLDER}/node_modules/azurite/dist/src/blob/main.js`, '--blobPort', String(port)],
        ...['--location', folder, '--oauth', 'basic', '--cert', certificateFile, '--key', keyFile],
        ...['--silent', '--skipApiVersionCheck', '--disableTelemetry'],
      ],
      { stdio: ['ignore', 'pipe', 'pipe'] },
    );
    const started = runningProcess('azurite', child, url);
    while (!started.output().includes('successfully listens')) {
      await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
      if (child.exitCode !== null) throw new Error(`Azurite ended: ${started.output()}`);
    }
    return started;
  };
  let running = await start();
  const dispatcher = new Agent({ connect: { ca: certificatePem } });
  const send = (method: 'GET' | 'PUT', path: string, token: string) =>
    request(`${url}/${path}`, {
      dispatcher,
      method,
      headers: { authorization: `Bearer ${token}`, 'x-ms-version': '2024-11-04' },
    });
  return {
    url,
    certificateFile,
    createContainer: async (name, token) => {
      const { statusCode, body } = await send('PUT', `${name}?restype=container`, token);
      if (statusCode !== 201) throw new Error(`No container: ${statusCode} ${await body.text()}`);
    },
    read: async (path, token) => {
      const { statusCode, body } = await send('GET', path, token);
      const bytes = Buffer.from(await body.arrayBuffer());
      return statusCode === 200 ? bytes : undefined;
    },
    pause: () => running.close(),
    resume: async () => {
      running = await start();
    },
    close: async () => {
      await dispatcher.close();
      await running.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
