import type { SubscribePayload } from 'graphql-ws';
import { sha256Of } from '../../config/trusted-documents.js';
import {
  BadUserInputError,
  DocumentNotRegisteredError,
  TrustedDocumentRequiredError,
  UntrustedDocumentError,
} from '../../errors/caller-errors.js';
import { callerKeyOf, type Caller } from '../../identity/caller.js';
import { requestedDocumentIn } from '../admission/requested-document.js';
import { reportUntrusted } from '../admission/resolve-document.js';
import { type RequestHead, requestIdOf } from '../http/request-head.js';
import type { Services } from '../services/services.js';

/** The subscriber on a socket. */
export interface SocketSender {
  readonly head: RequestHead;
  readonly caller: Caller;
  /** Whether a router has authenticated there. */
  readonly isRouter: boolean;
}

/** A document. `register` stores it if the request sent it with its hash; for valid documents only. */
export interface SocketDocument {
  readonly query: string;
  readonly register?: () => void;
}

/**
 * The document of a socket subscription, by the same rules as over HTTP: an enforced manifest can't be bypassed.
 *
 * @throws SubgraphError for a document that is unknown or untrusted
 */
export async function documentOfSocket(
  services: Services,
  payload: SubscribePayload,
  { head, caller, isRouter }: SocketSender,
): Promise<SocketDocument> {
  const { config, trustedDocuments, registeredDocuments } = services;
  const mode = config.server.operationsFile?.mode ?? 'off';
  const asked = requestedDocumentIn({ ...payload });
  const hash = asked.persistedQuery?.sha256Hash;
  const id = asked.documentId ?? (typeof hash === 'string' ? hash : undefined);
  const trusted = id === undefined ? undefined : (await trustedDocuments?.current())?.find(id);
  if (trusted !== undefined && (!asked.query || asked.query === trusted)) return { query: trusted };
  if (!isRouter && mode === 'enforce')
    throw id === undefined ? new TrustedDocumentRequiredError() : new UntrustedDocumentError();
  if (!isRouter && mode === 'log')
    reportUntrusted(services, { requestId: requestIdOf(head), caller }, asked.query);
  if (typeof asked.query === 'string' && asked.query !== '') {
    const { query } = asked;
    if (typeof hash !== 'string') return { query };
    if (sha256Of(query) !== hash) throw new BadUserInputError('provided sha does not match query');
    return {
      query,
      register: () => {
        registeredDocuments.register(hash, query, callerKeyOf(caller));
      },
    };
  }
  if (asked.documentId !== undefined) throw new UntrustedDocumentError();
  const known =
    typeof hash === 'string' ? await registeredDocuments.find(hash, callerKeyOf(caller)) : undefined;
  if (known === undefined) throw new DocumentNotRegisteredError();
  return { query: known };
}
