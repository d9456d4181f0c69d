import {
  getOperationAST,
  Kind,
  OperationTypeNode,
  parse,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { BadUserInputError, badArgument } from '../../errors/caller-errors.js';
import { renameDocument } from '../../subgraph/rename-document.js';
import type { ServedNames } from '../../subgraph/served-names.js';
import { inputSchemaOf } from './input-schema.js';
import { readProposal, type Propose } from './propose.js';
import type { Tool } from './tool.js';
import { toWords } from '../../lib/texts.js';

/** The argument of each proposal, beside the variables of its document. */
const REASON = 'proposalReason';
const REASON_SCHEMA = {
  type: 'string',
  description: 'Why the action is needed, for the person who decides.',
};
const PROPOSAL =
  'Proposes this action: tries it without effect, and requests the approval of a person. It never sends the action. Poll ' +
  'ActionApprovals for the decision. After an approval, the requester sends the action outside of these tools.';

const APPROVALS = `# The approvals that this caller requested: whether a person has decided, and when the request expires.
query ActionApprovals($states: [DefenderActionApprovalState!]! = [PENDING, APPROVED]) {
  defenderActionApprovals(mine: true, states: $states) {
    id
    state
    mutation
    input
    reason
    requestTime
    expirationTime
    decisionTime
    decisionComment
    redemptionTime
  }
}`;

const OF_READS = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };
/** A proposal creates a request once, and changes nothing else. */
const OF_PROPOSALS = { ...OF_READS, readOnlyHint: false };

/**
 * The tools of trusted documents: each named query is a read, and each mutation with dry run and approval a proposal. All
 * other documents become no tool.
 */
export function createTools(
  documents: readonly string[],
  schema: GraphQLSchema,
  names: ServedNames,
): ReadonlyMap<string, Tool> {
  const all = [renameDocument(APPROVALS, names), ...documents];
  const tools = all.flatMap((document) => readTool(document, schema, names) ?? []);
  // Of equal names the first counts, so that no document can replace the list of approvals.
  return new Map(tools.toReversed().map((tool) => [tool.name, tool]));
}

function readTool(document: string, schema: GraphQLSchema, names: ServedNames): Tool | undefined {
  const operation = parseOrNothing(document);
  const name = operation?.name?.value;
  if (operation === undefined || name === undefined) return undefined;
  if (operation.operation === OperationTypeNode.QUERY) return readQuery(name, document, operation, schema);
  if (operation.operation !== OperationTypeNode.MUTATION) return undefined;
  const propose = readProposal(schema, names, operation);
  return propose && createProposal(name, operation, propose, schema);
}

function parseOrNothing(document: string): OperationDefinitionNode | undefined {
  try {
    return getOperationAST(parse(document)) ?? undefined;
  } catch {
    return undefined;
  }
}

function readQuery(
  name: string,
  document: string,
  operation: OperationDefinitionNode,
  schema: GraphQLSchema,
): Tool | undefined {
  const inputSchema = inputSchemaOf(schema, operation.variableDefinitions ?? []);
  if (inputSchema === undefined) return undefined;
  const comment = [...(/^(?:#.*\n|[ \t]*\n)*/.exec(document)?.[0] ?? '').matchAll(/^# ?(.*)$/gm)];
  const text = comment.map(([, line = '']) => line).join(' ');
  return {
    name,
    title: toWords(name),
    description: [text, ...describeRoots(operation, schema)].filter(Boolean).join('\n\n'),
    inputSchema,
    annotations: OF_READS,
    call: (args, run) => {
      checkNames(args, inputSchema);
      return run(document, args);
    },
  };
}

function createProposal(
  written: string,
  operation: OperationDefinitionNode,
  propose: Propose,
  schema: GraphQLSchema,
): Tool | undefined {
  const name = `Propose${written}`;
  const others = { [REASON]: REASON_SCHEMA };
  const inputSchema = inputSchemaOf(schema, operation.variableDefinitions ?? [], others);
  if (inputSchema === undefined) return undefined;
  return {
    name,
    title: toWords(name),
    description: [PROPOSAL, ...describeRoots(operation, schema)].join('\n\n'),
    inputSchema,
    annotations: OF_PROPOSALS,
    call: async (args, run) => {
      checkNames(args, inputSchema);
      const { [REASON]: reason, ...variables } = args;
      if (typeof reason !== 'string') throw badArgument(REASON, 'must be a text');
      return propose(variables, reason, run);
    },
  };
}

/** The schema's descriptions of the root fields, which name their costs. */
function describeRoots(operation: OperationDefinitionNode, schema: GraphQLSchema): readonly string[] {
  const fields = schema.getRootType(operation.operation)?.getFields() ?? {};
  return operation.selectionSet.selections.flatMap((selection) => {
    const description = selection.kind === Kind.FIELD ? fields[selection.name.value]?.description : undefined;
    return description ?? [];
  });
}

/** Execution ignores variables that the document doesn't declare, so that a wrong name would have no effect. */
function checkNames(args: Readonly<Record<string, unknown>>, { properties }: Tool['inputSchema']): void {
  const unknown = Object.keys(args).find((name) => !Object.hasOwn(properties as object, name));
  if (unknown !== undefined)
    throw new BadUserInputError(`This tool has no argument ${JSON.stringify(unknown.slice(0, 100))}`);
}
