import { parse, validate, type GraphQLSchema } from 'graphql';
import type { Config } from '../config/config.js';
import { sha256Of } from '../config/trusted-documents.js';
import { buildSchema } from '../subgraph/build-schema.js';
import { failed, passed, type Check } from './check.js';

const MAX_NAMED = 10;

/** Checks that the trusted documents, if any, match the schema as served. The service doesn't, because they can be many. */
export function checkDocuments({ server }: Config): readonly Check[] {
  if (server.operationsFile === undefined) return [];
  const name = 'trusted documents';
  const { bodies } = server.operationsFile.documents;
  const schema = buildSchema(server.schema);
  const faults = bodies.flatMap((body) => {
    const fault = findFault(body, schema);
    return fault === undefined ? [] : [`${describe(body)}: ${fault}`];
  });
  const counted = `${String(faults.length)} of ${String(bodies.length)} don't match the schema`;
  return faults.length === 0
    ? [passed(name, `all ${String(bodies.length)} match the schema`)]
    : [
        failed(
          name,
          [counted, ...faults.slice(0, MAX_NAMED)].join('\n'),
          'Requests for them fail. Build PERSISTED_OPERATIONS_FILE again, from clients of this schema.',
        ),
      ];
}

function findFault(body: string, schema: GraphQLSchema): string | undefined {
  try {
    return validate(schema, parse(body, { noLocation: true }), undefined, { maxErrors: 1 })[0]?.message;
  } catch (error) {
    return error instanceof Error ? error.message : 'it cannot be parsed';
  }
}

/** The name of its operation and the beginning of its hash. */
function describe(body: string): string {
  const [, name = 'unnamed'] = /\b(?:query|mutation|subscription)\s+(\w+)/.exec(body) ?? [];
  return `${name} (${sha256Of(body).slice(0, 12)})`;
}
