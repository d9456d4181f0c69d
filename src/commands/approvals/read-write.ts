import {
  coerceInputValue,
  getNamedType,
  isInputObjectType,
  isNonNullType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
import { originalNameOf } from '../../authorization/original-name.js';
import { roleRuleOf } from '../../authorization/role-rule.js';
import { BadUserInputError, badArgument } from '../../errors/caller-errors.js';
import { metadataOfMutation } from '../../config/mutations.js';
import { checkComment } from '../sequence/check-input.js';
import { checkTargets, type WriteInput } from '../sequence/roles-on-targets.js';
import type { ApprovalContext } from './approval-context.js';
import { checkContent } from '../live-response/check-library-file.js';
import { bindInput, textOf } from './bound-input.js';

/** Above the size of any write, because approvers have to read it. */
const LARGEST_INPUT = 256 * 1_024;
const MAX_MESSAGE_LENGTH = 300;

/** The write of an approval request, as parsed by the schema. */
export interface RequestedWrite {
  readonly mutation: string;
  readonly input: WriteInput;
  /** The roles of which the caller needs one, from the schema. */
  readonly roles: readonly string[];
}

/**
 * Parses the input of a mutation as the mutation itself would, and rejects whatever it would reject without a call.
 *
 * @throws BadUserInputError that names the path, such as input.input.isolationType
 */
export function readWrite(
  mutation: string,
  value: unknown,
  { schema, call: { tenantId } }: Pick<ApprovalContext, 'schema' | 'call'>,
): RequestedWrite {
  const approvable = approvableIn(schema);
  const name = writtenName(mutation, schema);
  const found = approvable.get(name);
  if (found === undefined) throw unknownMutation([...approvable.keys()]);
  // An unknown field, an invalid enum value, a number for a string: rejected with the schema's message.
  const read = coerceInputValue(value, found.argument.type, (path, _value, error) => {
    const where = describePath(path);
    throw new BadUserInputError(`${where}: ${error.message}`.slice(0, MAX_MESSAGE_LENGTH), where);
  });
  const { tenantId: given, content } = read as WriteInput;
  checkTenant(given, tenantId);
  // Bound by its hash: what is not base64 would have one, too.
  if (name === 'uploadDefenderLibraryFile' && typeof content === 'string')
    checkContent(content, 'input.input.content');
  const input = bindInput(name, read as WriteInput);
  checkMeaning(input);
  checkSize(input);
  return { mutation: name, input, roles: found.roles };
}

/** The roles of a mutation of which a caller needs one; undefined for one without approvals. */
export function rolesOfMutation(mutation: string, schema: GraphQLSchema): readonly string[] | undefined {
  return approvableIn(schema).get(mutation)?.roles;
}

interface Approvable {
  readonly argument: GraphQLArgument;
  readonly roles: readonly string[];
}

function approvableIn(schema: GraphQLSchema): ReadonlyMap<string, Approvable> {
  const fields = Object.values(schema.getMutationType()?.getFields() ?? {});
  return new Map(
    fields.flatMap((field) => {
      const argument = field.args.find(takesApproval);
      return argument === undefined || metadataOfMutation(originalNameOf(field)).holdsSecrets === true
        ? []
        : [[originalNameOf(field), { argument, roles: rolesOf(field, schema) }]];
    }),
  );
}

/** The mutation's name in policies; callers may also use its served name. */
function writtenName(mutation: string, schema: GraphQLSchema): string {
  const field = schema.getMutationType()?.getFields()[mutation];
  return field === undefined ? mutation : originalNameOf(field);
}

/** Excludes the mutations that decide on approvals: their approvalId is required, and they have no effect of their own. */
function takesApproval({ name, type }: GraphQLArgument): boolean {
  const input = getNamedType(type);
  if (name !== 'input' || !isInputObjectType(input)) return false;
  const { approvalId } = input.getFields();
  return approvalId !== undefined && !isNonNullType(approvalId.type);
}

function rolesOf(field: GraphQLField<unknown, unknown>, schema: GraphQLSchema): readonly string[] {
  return roleRuleOf(field, schema)?.anyOf ?? [];
}

function describePath(path: readonly (string | number)[]): string {
  const steps = path.map((step) => (typeof step === 'number' ? `[${String(step)}]` : `.${step}`));
  return `input.input${steps.join('')}`;
}

/** The approval is valid in the tenant of the request, and the write would be rejected for another one there. */
function checkTenant(named: unknown, tenantId: string): void {
  if (named == null || (typeof named === 'string' && named.toLowerCase() === tenantId)) return;
  throw badArgument(
    'input.input.tenantId',
    'is not the tenant that this request addresses (x-defender-tenant). Nothing was requested.',
  );
}

/** The checks of ids and comment that every mutation makes before any call. */
function checkMeaning(input: WriteInput): void {
  try {
    checkTargets(input);
    if (typeof input['comment'] === 'string') checkComment(input['comment']);
  } catch (error) {
    if (!(error instanceof BadUserInputError)) throw error;
    throw new BadUserInputError(
      error.message.replace(/^input\./, 'input.input.'),
      String(error.extensions['argumentName']).replace(/^input\./, 'input.input.'),
    );
  }
}

function checkSize(input: WriteInput): void {
  const bytes = Buffer.byteLength(textOf(input));
  if (bytes <= LARGEST_INPUT) return;
  throw badArgument(
    'input.input',
    `is ${bytes.toLocaleString('en-US')} bytes long as JSON; at most ${LARGEST_INPUT.toLocaleString('en-US')} can be approved.`,
  );
}

function unknownMutation(names: readonly string[]): BadUserInputError {
  return badArgument(
    'input.mutation',
    `must be a mutation whose input has approvalId and no secrets: ${[...names].sort().join(', ')}.`,
  );
}
