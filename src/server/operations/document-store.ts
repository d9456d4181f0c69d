import type { ApolloServerOptions, BaseContext } from '@apollo/server';
import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

/** For all documents. */
const MAX_BYTES = 64_000_000;
/** The part for documents that were sent once. */
const PART_OF_NEW = 1 / 4;
/** Measured: a tree with its positions and tokens, and what is computed once per document. */
const BYTES_OF_A_CHARACTER = 60;
const OVERHEAD_BYTES = 3_000;

/**
 * Caches parsed and valid documents, by the memory that they take: the server's own cache counts a seventh of a short
 * one. Documents that were sent once only evict each other, so clients that generate documents can't evict those of others.
 */
export function createDocumentStore(): NonNullable<ApolloServerOptions<BaseContext>['documentStore']> {
  const withPart = (part: number) =>
    new LRUCache<string, DocumentNode>({
      maxSize: MAX_BYTES * part,
      sizeCalculation: ({ loc }) => OVERHEAD_BYTES + BYTES_OF_A_CHARACTER * (loc?.end ?? 0),
    });
  const [sentOnce, repeated] = [withPart(PART_OF_NEW), withPart(1 - PART_OF_NEW)];
  return {
    get: async (hash) => {
      const document = repeated.get(hash) ?? sentOnce.get(hash);
      if (document !== undefined && sentOnce.delete(hash)) repeated.set(hash, document);
      return document;
    },
    set: async (hash, document) => {
      sentOnce.set(hash, document);
    },
    delete: async (hash) => repeated.delete(hash) || sentOnce.delete(hash),
  };
}
