import { describe, expect, it } from 'vitest';
import { readBlobAddress } from '../../../src/cli/export/blob-address.js';

const SERVICE = 'https://api.securitycenter.microsoft.com';
const EMULATOR = 'http://127.0.0.1:4100';

describe('where an export goes', () => {
  it.each([
    ['https://lake.blob.core.windows.net/tvm', SERVICE, 'https://lake.blob.core.windows.net/tvm', ''],
    [
      'https://lake.blob.core.windows.net/tvm/a//b/',
      SERVICE,
      'https://lake.blob.core.windows.net/tvm',
      'a/b/',
    ],
    [
      'https://lake.blob.core.usgovcloudapi.net/tvm',
      SERVICE,
      'https://lake.blob.core.usgovcloudapi.net/tvm',
      '',
    ],
    ['https://localhost:1/account/tvm/a%20b', EMULATOR, 'https://localhost:1/account/tvm', 'a b/'],
  ])('is a container and a name prefix: %s', (to, apiUrl, container, prefix) => {
    expect(readBlobAddress(to, apiUrl)).toEqual({ container, prefix });
  });

  it.each(['./lake', '/var/lake', 'lake', 'C:\\lake', ''])('is a folder: %s', (to) => {
    expect(readBlobAddress(to, SERVICE)).toBeUndefined();
  });

  it.each([
    ['https://lake.blob.core.windows.net.evil.example/tvm', SERVICE],
    ['https://lake.blob.core.windows.net:8443/tvm', SERVICE],
    ['http://lake.blob.core.windows.net/tvm', SERVICE],
    ['https://user@lake.blob.core.windows.net/tvm', SERVICE],
    ['https://lake.blob.core.windows.net', SERVICE],
    ['https://lake.blob.core.windows.net/UPPER', SERVICE],
    ['https://lake.blob.core.windows.net/tvm?sv=1&sig=x', SERVICE],
    ['https://localhost:1/account/tvm', SERVICE],
    ['http://localhost:1/account/tvm', EMULATOR],
    ['s3://bucket/a', SERVICE],
    ['https://%zz', SERVICE],
    ['https://lake.blob.core.windows.net/tvm/%ff', SERVICE],
    ['https://lake.blob.core.windows.net/tvm/..%2F..%2Fother', SERVICE],
    ['https://localhost:1/account/tvm/a/..%2f..%2fother', EMULATOR],
  ])('never receives a token: %s', (to, apiUrl) => {
    expect(() => readBlobAddress(to, apiUrl)).toThrow('--to ');
  });
});
