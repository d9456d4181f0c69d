import { LRUCache } from 'lru-cache';
import { sha256Of } from '../../config/trusted-documents.js';
import type { GatheredReads } from '../../store/gathered-reads.js';
import type { Store } from '../../store/store.js';

/** Longer documents are not stored: clients send them each time. */
const MAX_CHARACTERS = 50_000;
const MAX_DOCUMENTS = 2_000;
const MAX_CHARACTERS_OF_ALL = 20_000_000;
/** The maximum per caller: beyond it, the caller's own oldest document is evicted. */
const MAX_OF_OWNER = 200;

/** The number of slots in the shared store, chosen by hash. A later document overwrites the slot. */
const SHARED_KEYS = 2_048;
const MAX_SHARED_CHARACTERS = 20_000;
const SHARED_TTL_MS = 24 * 3_600_000;

const SHA256 = /^[0-9a-f]{64}$/;

interface Registered {
  readonly text: string;
  readonly owner: string;
}

/**
 * Documents that callers have sent in full, by the SHA-256 of their text (automatic persisted queries). Cached in this
 * process, and behind it in the store that replicas share, in a fixed number of slots so that it can't be filled. Stored
 * texts are verified by their hash, whichever process wrote them.
 */
export class RegisteredDocuments {
  readonly #documents: LRUCache<string, Registered>;
  /** Hashes of each owner's documents, the oldest first. */
  readonly #hashesOf = new Map<string, Set<string>>();
  readonly #shared: { readonly store: Store; readonly reads: GatheredReads } | undefined;

  constructor(shared?: { readonly store: Store; readonly reads: GatheredReads }) {
    this.#shared = shared;
    this.#documents = new LRUCache({
      max: MAX_DOCUMENTS,
      maxSize: MAX_CHARACTERS_OF_ALL,
      sizeCalculation: ({ text }) => Math.max(1, text.length),
      dispose: ({ owner }, hash) => {
        this.#forget(owner, hash);
      },
    });
  }

  /** @param owner the caller, whose quota the document counts against. */
  async find(hash: string, owner: string): Promise<string | undefined> {
    if (!SHA256.test(hash)) return undefined;
    const known = this.#documents.get(hash);
    if (known !== undefined) return known.text;
    const text = await this.#findShared(hash);
    if (text !== undefined) this.#keep(hash, text, owner);
    return text;
  }

  /** @param hash the SHA-256 of the text. */
  register(hash: string, text: string, owner: string): void {
    if (text.length > MAX_CHARACTERS) return;
    this.#keep(hash, text, owner);
    if (this.#shared === undefined || text.length > MAX_SHARED_CHARACTERS) return;
    // If storing fails, clients send the text again to other replicas.
    this.#shared.store.set(storeKeyOf(hash), text, SHARED_TTL_MS).catch(() => undefined);
  }

  async #findShared(hash: string): Promise<string | undefined> {
    const text = await this.#shared?.reads.get(storeKeyOf(hash)).catch(() => undefined);
    return text !== undefined && text.length <= MAX_SHARED_CHARACTERS && sha256Of(text) === hash
      ? text
      : undefined;
  }

  #keep(hash: string, text: string, owner: string): void {
    if (this.#documents.has(hash)) return;
    const hashes = this.#hashesOf.get(owner) ?? new Set();
    const [oldest] = hashes;
    if (oldest !== undefined && hashes.size >= MAX_OF_OWNER) this.#documents.delete(oldest);
    this.#documents.set(hash, { text, owner });
    this.#hashesOf.set(owner, hashes.add(hash));
  }

  #forget(owner: string, hash: string): void {
    const hashes = this.#hashesOf.get(owner);
    hashes?.delete(hash);
    if (hashes?.size === 0) this.#hashesOf.delete(owner);
  }
}

function storeKeyOf(hash: string): string {
  return `document:${String(Number.parseInt(hash.slice(0, 8), 16) % SHARED_KEYS)}`;
}
