import {
  isInputObjectType,
  isObjectType,
  getNamedType,
  Kind,
  valueFromASTUntyped,
  type ArgumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { renameDocument } from '../../subgraph/rename-document.js';
import type { ServedNames } from '../../subgraph/served-names.js';
import type { RunOperation, ToolResult } from './tool.js';

/** The members of an input that only control sending. A proposal sends nothing, so that none of them has an effect. */
const CONTROLS: ReadonlySet<string> = new Set([
  ...['idempotencyKey', 'dryRun', 'resend', 'approvalId', 'breakGlassReason'],
]);

const REQUEST = `mutation RequestApproval($input: RequestDefenderActionApprovalInput!) {
  requestDefenderActionApproval(input: $input) {
    outcome
    approval { id state mutation input reason expirationTime }
    refusal { code message }
    warnings { code message }
  }
}`;

/** Tries a write, and requests a person's approval of it. Sends nothing to Defender. */
export type Propose = (
  args: Readonly<Record<string, unknown>>,
  reason: string,
  run: RunOperation,
) => Promise<ToolResult>;

/**
 * Reads a mutation document. Only its input counts: the document itself is never executed.
 *
 * @returns undefined for any mutation without dry run and approval, such as those that approve, declare an emergency or export
 */
export function readProposal(
  schema: GraphQLSchema,
  names: ServedNames,
  operation: OperationDefinitionNode,
): Propose | undefined {
  const [selection, ...others] = operation.selectionSet.selections;
  if (selection?.kind !== Kind.FIELD || others.length > 0) return undefined;
  const mutation = selection.name.value;
  const field = schema.getMutationType()?.getFields()[mutation];
  const written = selection.arguments?.find(({ name }) => name.value === 'input');
  const argument = field?.args.find(({ name }) => name === 'input');
  const [type, payload] = [argument && getNamedType(argument.type), field && getNamedType(field.type)];
  if (written === undefined || !isInputObjectType(type) || !isObjectType(payload)) return undefined;
  if (!('approvalId' in type.getFields()) || !('dryRun' in type.getFields())) return undefined;
  const planned = 'plannedCalls' in payload.getFields() ? ' plannedCalls { operation method path body }' : '';
  const dryRun = `mutation DryRun($input: ${type.name}!) {
  ${mutation}(input: $input) { outcome refusal { code message } warnings { code message }${planned} }
}`;
  const request = renameDocument(REQUEST, names);
  return async (args, reason, run) => {
    const input = inputOf(operation, written, args);
    const tried = await run(dryRun, { input: { ...input, dryRun: true } });
    if (isRefused(tried, mutation)) return tried;
    const { tenantId } = input;
    const asked = { mutation, input, reason, ...(tenantId !== undefined && { tenantId }) };
    const requested = await run(request, { input: asked });
    return { ...requested, data: { ...tried.data, ...requested.data } };
  };
}

/** The input as the document would send it, without the members that control sending. */
function inputOf(
  { variableDefinitions = [] }: OperationDefinitionNode,
  { value }: ArgumentNode,
  args: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const defaults = variableDefinitions.flatMap(({ variable, defaultValue }) =>
    defaultValue === undefined ? [] : [[variable.name.value, valueFromASTUntyped(defaultValue)] as const],
  );
  const input: unknown = valueFromASTUntyped(value, { ...Object.fromEntries(defaults), ...args });
  const members = typeof input === 'object' && input !== null ? Object.entries(input) : [];
  return Object.fromEntries(members.filter(([name, member]) => !CONTROLS.has(name) && member !== undefined));
}

/** Whether the dry run found a reason other than the missing approval. */
function isRefused({ data, errors = [] }: ToolResult, mutation: string): boolean {
  const payload = data?.[mutation] as { readonly outcome?: unknown } | null | undefined;
  return errors.length > 0 || payload?.outcome === 'REFUSED';
}
