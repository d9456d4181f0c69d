import {
  Kind,
  valueFromASTUntyped,
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
} from 'graphql';

/** The tags of the schema, by which a contract leaves things out. docs/federation.md tells what each means. */
export const TAGS = {
  /** Acts on a machine. */
  responseAction: 'response-action',
  /** Runs, fetches or keeps something by live response. */
  liveResponse: 'live-response',
  /** Changes what Defender or this API keeps: alerts, indicators, tags, definitions, approvals. */
  recordChange: 'record-change',
  /** Names a person, or may hold anything that people did. */
  personalData: 'personal-data',
} as const;

const TAGS_OF_WRITES: readonly string[] = [TAGS.responseAction, TAGS.liveResponse, TAGS.recordChange];

type Member = FieldDefinitionNode | InputValueDefinitionNode;
type Holder = Extract<DefinitionNode, { readonly fields?: readonly Member[] | undefined }>;

/** Names of fields that tell who somebody is. */
const PERSON =
  /^(user|users|upn|email|sid|oid)$|(created|updated|changed|cancelled|approved|declared|denied|decided|requested|uploaded)By(DisplayName|Source)?$|assignedTo|requestor|requester|approver|decider|completer|account(Name|Sid|Domain)|userName|userSid|aadUserId|userPrincipalName|email|loggedOnUsers|logonUsers|relatedUser/i;

/** Types of which a caller sees only what is the caller's own. */
const OWN = new Set(['DefenderViewer']);

/** Fields that only sound like it, each looked at once. */
const NOBODY = new Set([
  // Whether the account is a managed one, and no name.
  'DefenderScanAuthenticationParams.isGmsaUser',
]);

/** Mutations that no contract could leave out. */
export function findUntaggedWrites(schema: DocumentNode): string[] {
  return fieldsOf(schema, 'Mutation')
    .filter((field) => !tagsOf(field).some((tag) => TAGS_OF_WRITES.includes(tag)))
    .map(
      (field) =>
        `Mutation.${field.name.value} carries none of the tags ${TAGS_OF_WRITES.join(', ')} (docs/federation.md)`,
    );
}

/** Fields that only roles of live response open, and that a contract without live response would show. */
export function findUntaggedLiveResponse(schema: DocumentNode): string[] {
  return ['Query', 'Mutation', 'Subscription', 'MachineAction'].flatMap((type) =>
    fieldsOf(schema, type)
      .filter((field) => {
        const roles = rolesOf(field);
        return roles.length > 0 && roles.every((role) => role.startsWith('Defender.LiveResponse'));
      })
      .filter((field) => !tagsOf(field).includes(TAGS.liveResponse))
      .map(
        (field) =>
          `${type}.${field.name.value} needs a role of live response and has no tag ${TAGS.liveResponse}`,
      ),
  );
}

/** Fields of answers and filters that name people, and that a contract without personal data would show. */
export function findUntaggedPeople(schema: DocumentNode): string[] {
  return holdersOf(schema)
    .filter((holder) => isAnswerOrFilter(holder) && !OWN.has(holder.name.value))
    .filter((holder) => !tagsOf(holder).includes(TAGS.personalData))
    .flatMap((holder) =>
      (holder.fields ?? [])
        .filter((field: Member) => PERSON.test(field.name.value))
        .filter((field: Member) => !tagsOf(field).includes(TAGS.personalData))
        .map((field: Member) => `${holder.name.value}.${field.name.value}`)
        .filter((coordinate: string) => !NOBODY.has(coordinate)),
    )
    .map((coordinate) => `${coordinate} names a person and has no tag ${TAGS.personalData}`);
}

/** Tags that no document tells the meaning of. */
export function findUnknownTags(schema: DocumentNode): string[] {
  const known: readonly string[] = Object.values(TAGS);
  const used = holdersOf(schema).flatMap((holder) => [holder, ...(holder.fields ?? [])].flatMap(tagsOf));
  return [...new Set(used)]
    .filter((tag) => !known.includes(tag))
    .map((tag) => `The tag ${tag} is not documented`);
}

/** Coordinates of what carries one of these tags: `Type` or `Type.field`. */
export function findTagged(schema: DocumentNode, tags: readonly string[]): string[] {
  const carries = (node: Holder | Member) => tagsOf(node).some((tag) => tags.includes(tag));
  return holdersOf(schema).flatMap((holder) => [
    ...(carries(holder) ? [holder.name.value] : []),
    ...(holder.fields ?? [])
      .filter(carries)
      .map((field: Member) => `${holder.name.value}.${field.name.value}`),
  ]);
}

function holdersOf({ definitions }: DocumentNode): Holder[] {
  return definitions.filter((node): node is Holder => 'fields' in node);
}

function fieldsOf(schema: DocumentNode, type: string): readonly FieldDefinitionNode[] {
  return holdersOf(schema)
    .filter(({ name }) => name.value === type)
    .flatMap(({ fields = [] }) => [...fields])
    .filter((field: Member): field is FieldDefinitionNode => field.kind === Kind.FIELD_DEFINITION);
}

/** Callers choose the texts of a write themselves. */
function isAnswerOrFilter({ kind, name }: Holder): boolean {
  return !kind.startsWith('InputObject') || name.value.endsWith('Filter');
}

function tagsOf(node: { readonly directives?: readonly ConstDirectiveNode[] | undefined }): string[] {
  return argumentsOf(node, 'tag').map(({ name }) => String(name));
}

function rolesOf(field: FieldDefinitionNode): string[] {
  return argumentsOf(field, 'requiresRole').flatMap(({ role, anyOf = [] }) => [
    ...(typeof role === 'string' ? [role] : []),
    ...(anyOf as string[]),
  ]);
}

function argumentsOf(
  { directives = [] }: { readonly directives?: readonly ConstDirectiveNode[] | undefined },
  directive: string,
): Record<string, unknown>[] {
  return directives
    .filter(({ name }) => name.value === directive)
    .map(({ arguments: given = [] }) =>
      Object.fromEntries(given.map(({ name, value }) => [name.value, valueFromASTUntyped(value)])),
    );
}
