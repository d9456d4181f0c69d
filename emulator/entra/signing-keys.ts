import { createHash, generateKeyPair, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';

const generate = promisify(generateKeyPair);

/** A key that a tenant signs tokens with. */
export interface SigningKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

/** One entry of a JWKS document. */
export interface PublicJwk {
  readonly kty: 'RSA';
  readonly use: 'sig';
  readonly kid: string;
  readonly x5t: string;
  readonly n: string;
  readonly e: string;
}

/** The signing keys of all tenants: every tenant its own. */
export interface SigningKeys {
  /** Begins to make a tenant's first key, so that the first token need not wait for it. */
  prepare(tenantId: string): void;
  /** The key that new tokens are signed with. */
  current(tenantId: string): Promise<SigningKey>;
  /** The key with this id, old ones too; undefined if the tenant has no such key. */
  byKid(tenantId: string, kid: string): Promise<SigningKey | undefined>;
  /** The public keys, newest first, as /discovery/v2.0/keys lists them. */
  publicKeys(tenantId: string): Promise<PublicJwk[]>;
  /** Makes a new key the current one. With `dropOld` the earlier keys leave the list. */
  rotate(tenantId: string, options?: { readonly dropOld?: boolean | undefined }): Promise<void>;
}

/** RSA keys take a tenth of a second each: the first key of a tenant is made once in a process and shared by its emulators. */
const firstKeys = new Map<string, Promise<SigningKey>>();

/** Keys that are made when first asked for. */
export function createSigningKeys(): SigningKeys {
  const byTenant = new Map<string, Promise<SigningKey>[]>();
  const keysOf = (tenantId: string): Promise<SigningKey>[] => {
    const known = byTenant.get(tenantId);
    if (known !== undefined) return known;
    const first = firstKeys.get(tenantId) ?? makeKey();
    firstKeys.set(tenantId, first);
    byTenant.set(tenantId, [first]);
    return [first];
  };
  const all = async (tenantId: string): Promise<SigningKey[]> => Promise.all(keysOf(tenantId));
  return {
    prepare(tenantId) {
      void keysOf(tenantId);
    },
    async current(tenantId) {
      const [newest] = await all(tenantId);
      if (newest === undefined) throw new Error(`Tenant ${tenantId} has no signing key`);
      return newest;
    },
    byKid: async (tenantId, kid) => (await all(tenantId)).find((key) => key.kid === kid),
    publicKeys: async (tenantId) => (await all(tenantId)).map(toJwk),
    async rotate(tenantId, options = {}) {
      const next = makeKey();
      byTenant.set(tenantId, options.dropOld === true ? [next] : [next, ...keysOf(tenantId)]);
      await next;
    },
  };
}

async function makeKey(): Promise<SigningKey> {
  const { publicKey, privateKey } = await generate('rsa', { modulusLength: 2048 });
  const der = publicKey.export({ type: 'spki', format: 'der' });
  return { kid: createHash('sha1').update(der).digest('base64url'), privateKey, publicKey };
}

function toJwk(key: SigningKey): PublicJwk {
  const { n, e } = key.publicKey.export({ format: 'jwk' });
  if (n === undefined || e === undefined) throw new Error('An RSA key without modulus or exponent');
  return { kty: 'RSA', use: 'sig', kid: key.kid, x5t: key.kid, n, e };
}
