import { describe, expect, it } from 'vitest';
import { checkSignedLink } from '../../../src/exports/streams/check-signed-link.js';

const DEFENDER = 'https://api.securitycenter.microsoft.com';
const EMULATOR = 'http://127.0.0.1:5080';

describe('signed links', () => {
  it.each([
    'https://wdatpexport1.blob.core.windows.net/exports/a.json.gz?sv=1&se=2&signature=x',
    'https://wdatpexport1.blob.core.usgovcloudapi.net/exports/a.json.gz',
    'HTTPS://WDATPEXPORT1.BLOB.CORE.WINDOWS.NET:443/exports/a.json.gz',
  ])('are followed to Azure Storage: %s', (link) => {
    expect(checkSignedLink(link, DEFENDER).protocol).toBe('https:');
  });

  it('treat a backslash as URL parsers do: as part of the path', () => {
    const url = checkSignedLink('https://wdatpexport1.blob.core.windows.net\\@evil.example/a', DEFENDER);
    expect([url.hostname, url.pathname]).toEqual(['wdatpexport1.blob.core.windows.net', '/@evil.example/a']);
  });

  it.each([
    'https://wdatpexport1.blob.core.windows.net.evil.example/a',
    'https://evil.example/.blob.core.windows.net/a',
    'https://evil.example#wdatpexport1.blob.core.windows.net',
    'https://a.b.blob.core.windows.net/a',
    'https://wdatpexport1-blob.core.windows.net/a',
    'https://blob.core.windows.net/a',
    'https://wdatpexport1.blob.core.windows.net./a',
    'https://wdatpexport1.blob.core.windows.net:8443/a',
    'https://wdatpexport1.blob.core.windows.net@evil.example/a',
    'https://user:word@wdatpexport1.blob.core.windows.net/a',
    'http://wdatpexport1.blob.core.windows.net/a',
    'ftp://wdatpexport1.blob.core.windows.net/a',
    'file:///etc/passwd',
    'https://169.254.169.254/metadata/identity',
    'https://wdatpexport1.file.core.windows.net/a',
    'http://127.0.0.1:5080/storage/a',
    'not a link',
    '',
  ])('are rejected and not repeated anywhere else: %s', (link) => {
    let thrown: unknown;
    try {
      checkSignedLink(link, DEFENDER);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toMatchObject({ code: 'EXPORT_LINK_REFUSED' });
    if (link !== '') expect(String(thrown)).not.toContain(link);
  });

  it('may point to the emulator only if Defender is emulated there, on that port', () => {
    expect(checkSignedLink(`${EMULATOR}/storage/a`, EMULATOR).port).toBe('5080');
    for (const link of [
      'http://127.0.0.1:5081/storage/a',
      'http://10.0.0.1:5080/a',
      'http://localhost:5080/a',
    ])
      expect(() => checkSignedLink(link, EMULATOR)).toThrow(
        expect.objectContaining({ code: 'EXPORT_LINK_REFUSED' }),
      );
    expect(() => checkSignedLink('http://10.0.0.1:5080/a', 'http://10.0.0.1:5080')).toThrow(
      expect.objectContaining({ code: 'EXPORT_LINK_REFUSED' }),
    );
  });
});
