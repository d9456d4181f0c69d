import {
  BreakingChangeType,
  buildASTSchema,
  findBreakingChanges,
  Kind,
  print,
  type BreakingChange,
  type DefinitionNode,
  type DirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  type NameNode,
} from 'graphql';

/** A change that breaks clients, neighbours in a supergraph, or contracts. */
export interface SchemaChange {
  /** What it is about, as an announcement names it: `Type`, `Type.field`, `Enum.VALUE` or `@directive`. */
  readonly coordinate: string;
  readonly description: string;
}

/** Everything in which `next` breaks what `released` promised, whether it is announced or not. */
export function findSchemaChanges(released: DocumentNode, next: DocumentNode): SchemaChange[] {
  const [before, after] = [released, next].map((document) =>
    buildASTSchema(document, { assumeValid: true, assumeValidSDL: true }),
  );
  if (before === undefined || after === undefined) return [];
  return [
    ...findBreakingChanges(before, after).map((change) => ({
      coordinate: coordinateOf(change),
      description: change.description,
    })),
    ...findFederationChanges(released, next),
  ];
}

/**
 * The changes that no line of the changelog's Unreleased section announces. An announcement is a bullet that begins with
 * `Breaking:` and names the coordinate in backticks; naming a type announces what becomes of its fields too.
 */
export function findUnannounced(changes: readonly SchemaChange[], changelog: string): SchemaChange[] {
  const announced = announcedIn(changelog);
  return changes.filter(
    ({ coordinate }) => !announced.has(coordinate) && !announced.has(coordinate.split('.')[0] ?? coordinate),
  );
}

function announcedIn(changelog: string): ReadonlySet<string> {
  const unreleased = /^## Unreleased$([\s\S]*?)(?=^## |$(?![\s\S]))/m.exec(changelog)?.[1] ?? '';
  const bullets = unreleased.split(/^(?=- )/m).filter((bullet) => bullet.startsWith('- Breaking:'));
  const names = bullets.flatMap((bullet) => [...bullet.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name));
  return new Set(names);
}

/** graphql-js tells a change in words alone. */
const WORDINGS: Readonly<Partial<Record<BreakingChangeType, RegExp>>> = {
  [BreakingChangeType.TYPE_REMOVED_FROM_UNION]: /union type (?<name>\w+)/,
  [BreakingChangeType.VALUE_REMOVED_FROM_ENUM]: /^(?<member>\w+) was removed from enum type (?<name>\w+)/,
  [BreakingChangeType.REQUIRED_INPUT_FIELD_ADDED]: /field (?<member>\w+) on input type (?<name>\w+)/,
  [BreakingChangeType.REQUIRED_ARG_ADDED]: /^A required arg \w+ on (?<name>[\w.]+)/,
  [BreakingChangeType.DIRECTIVE_ARG_REMOVED]: /from (?<directive>\w+)/,
  [BreakingChangeType.REQUIRED_DIRECTIVE_ARG_ADDED]: /on directive (?<directive>\w+)/,
  [BreakingChangeType.DIRECTIVE_REPEATABLE_REMOVED]: /from (?<directive>\w+)/,
  [BreakingChangeType.DIRECTIVE_LOCATION_REMOVED]: /from (?<directive>\w+)/,
  [BreakingChangeType.DIRECTIVE_REMOVED]: /^(?<directive>\w+)/,
};

function coordinateOf({ type, description }: BreakingChange): string {
  const wording = WORDINGS[type] ?? /^(?<name>[\w.]+)/;
  const { name = '', member, directive } = wording.exec(description)?.groups ?? {};
  if (directive !== undefined) return `@${directive}`;
  // A sentence may end right behind the name.
  const plain = name.replace(/\.$/, '');
  return member === undefined ? plain : `${plain}.${member}`;
}

/** Directives by which others rely on the schema, and how a change of them reads. */
const RELIED_ON = [
  { directive: 'key', breaks: 'gone', because: 'neighbours reference the entity by it' },
  { directive: 'shareable', breaks: 'gone', because: 'subgraphs that have it too no longer compose' },
  { directive: 'tag', breaks: 'gone', because: 'contracts that leave it out would show it' },
  { directive: 'inaccessible', breaks: 'new', because: 'clients of the supergraph lose it' },
  { directive: 'requiresRole', breaks: 'changed', because: 'callers may need another role' },
] as const;

function findFederationChanges(released: DocumentNode, next: DocumentNode): SchemaChange[] {
  const after = directivesByCoordinate(next);
  return [...directivesByCoordinate(released)].flatMap(([coordinate, before]) => {
    const now = after.get(coordinate);
    // What is gone altogether is told as a removal.
    if (now === undefined) return [];
    return RELIED_ON.flatMap(({ directive, breaks, because }) => {
      const [had, has] = [before, now].map((texts) =>
        texts.filter((text) => text.startsWith(`@${directive}(`) || text === `@${directive}`),
      );
      const gone = (had ?? []).filter((text) => has?.includes(text) !== true);
      const added = (has ?? []).filter((text) => had?.includes(text) !== true);
      const changes = { gone, new: added, changed: [...gone, ...added] }[breaks];
      if (changes.length === 0) return [];
      return [
        {
          coordinate,
          description: `${coordinate} ${breaks === 'gone' ? 'lost' : 'changed'} ${changes.join(', ')}: ${because}`,
        },
      ];
    });
  });
}

type Member = FieldDefinitionNode | InputValueDefinitionNode;
type Named = DefinitionNode & { readonly name: NameNode };

/** `Type` and `Type.field` with the directives on each, as text; extensions count to their type. */
function directivesByCoordinate({ definitions }: DocumentNode): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const add = (coordinate: string, directives: readonly DirectiveNode[] = []) => {
    found.set(coordinate, [...(found.get(coordinate) ?? []), ...directives.map((node) => print(node))]);
  };
  const isType = (node: DefinitionNode): node is Named =>
    'name' in node && node.kind !== Kind.DIRECTIVE_DEFINITION && node.kind !== Kind.FRAGMENT_DEFINITION;
  for (const node of definitions.filter(isType)) {
    add(node.name.value, node.directives);
    const members = 'fields' in node ? (node.fields as readonly Member[] | undefined) : undefined;
    for (const member of members ?? []) add(`${node.name.value}.${member.name.value}`, member.directives);
  }
  return found;
}
