import { once } from 'node:events';
import { createServer as createTcpServer, type AddressInfo, type Server } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { expect, it, onTestFinished } from 'vitest';
import { approvalById, approve, approver, request, requester } from '../../kit/writes/approvals.js';
import { createPolicyFile } from '../../kit/writes/policy-file.js';
import { auditWords, skipPauses, startWithMachine, write } from '../../kit/writes/response-actions.js';
import { createSelfSignedCertificate } from '../../kit/identity/self-signed-certificate.js';

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

async function startWith(createServer: () => Server, env = {}) {
  const server = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const apiUrl = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return startWithMachine({
    adjust: (config) => ({ ...config, upstream: { ...config.upstream, apiUrl } }),
    env,
  });
}

it.each([
  ['has an untrusted certificate', untrusted],
  ['ends during the handshake', closing],
])('a write whose TLS connection %s was not sent, and its outcome is known', async (_what, createServer) => {
  const { subgraph, machine } = await startWith(createServer);
  const { errors } = await skipPauses(subgraph, write(subgraph, 'isolateMachine', { machineId: machine.id }));
  expect(errors).toMatchObject([{ extensions: { code: 'UPSTREAM_UNAVAILABLE' } }]);
  expect(auditWords(subgraph)).toEqual(['actionIntended', 'actionSettled UPSTREAM_UNAVAILABLE']);
});

it('an approval can be used again if its write could not be sent', async () => {
  const { env } = createPolicyFile({ approvals: [{ name: 'All', mutations: ['isolateMachine'] }] });
  const { subgraph, machine } = await startWith(closing, env);
  const roles = ['Defender.ActiveRemediation'];
  const who = requester(subgraph, { roles });
  const input = { machineId: machine.id, comment: 'contain' };
  const { payload } = await request(subgraph, input, { mutation: 'isolateMachine', who });
  const { id: approvalId } = payload.approval;
  await approve(subgraph, approvalId, approver(subgraph, { roles: ['Defender.Approver', ...roles] }));
  const token = await who.token();
  const written = write(subgraph, 'isolateMachine', { ...input, approvalId }, { token });
  expect((await skipPauses(subgraph, written)).errors).toHaveLength(1);
  expect(await approvalById(subgraph, approvalId)).toMatchObject({ state: 'APPROVED' });
  expect(auditWords(subgraph)).toContain('approvalReturned');
});
