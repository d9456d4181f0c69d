import { once } from 'node:events';
import { createServer as createTcpServer, type AddressInfo, type Server } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { expect, it, onTestFinished } from 'vitest';
import { auditWords, skipPauses, startWithMachine, write } from '../kit/response-actions.js';
import { createSelfSignedCertificate } from '../kit/self-signed-certificate.js';

function untrusted(): Server {
  const DAY_MS = 86_400_000;
  const { certificatePem: cert, privateKeyPem: key } = createSelfSignedCertificate({
    notBefore: new Date(Date.now() - DAY_MS),
    notAfter: new Date(Date.now() + DAY_MS),
    commonName: '127.0.0.1',
  });
  return createTlsServer({ cert, key });
}

function closing(): Server {
  return createTcpServer((socket) => {
    socket.on('error', () => undefined).once('data', () => socket.destroy());
  });
}

it.each([
  ['has an untrusted certificate', untrusted],
  ['ends during the handshake', closing],
])('a write whose TLS connection %s was not sent, and its outcome is known', async (_what, createServer) => {
  const server = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const apiUrl = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { subgraph, machine } = await startWithMachine({
    adjust: (config) => ({ ...config, upstream: { ...config.upstream, apiUrl } }),
  });
  const { errors } = await skipPauses(subgraph, write(subgraph, 'isolateMachine', { machineId: machine.id }));
  expect(errors).toMatchObject([{ extensions: { code: 'UPSTREAM_UNAVAILABLE' } }]);
  expect(auditWords(subgraph)).toEqual(['actionIntended', 'actionSettled UPSTREAM_UNAVAILABLE']);
});
