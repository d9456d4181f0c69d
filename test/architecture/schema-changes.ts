import {
  BreakingChangeType,
  buildASTSchema,
  findBreakingChanges,
  print,
  type BreakingChange,
  type DocumentNode,
} from 'graphql';
import { directivesByCoordinate } from './applied-directives.js';
import { findDangerousChanges } from './dangerous-changes.js';

/** A change that breaks clients, neighbors in a supergraph, or contracts, or does so for some of them. */
export interface SchemaChange {
  /** The word that its announcement begins with. */
  readonly level: 'Breaking' | 'Dangerous';
  /** Its subject, as an announcement names it: `Type`, `Type.field`, `Enum.VALUE` or `@directive`. */
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
      level: 'Breaking' as const,
      coordinate: coordinateOf(change),
      description: change.description,
    })),
    ...findFederationChanges(released, next),
    ...findDangerousChanges({ document: released, schema: before }, { document: next, schema: after }).map(
      (change) => ({ level: 'Dangerous' as const, ...change }),
    ),
  ];
}

/**
 * The changes that no line of the changelog's Unreleased section announces. An announcement is a bullet that begins with
 * `Breaking:` or `Dangerous:` and names the coordinate in backticks; naming a type announces what becomes of its fields too.
 */
export function findUnannounced(changes: readonly SchemaChange[], changelog: string): SchemaChange[] {
  const announced = announcedIn(changelog);
  return changes.filter(
    ({ coordinate }) => !announced.has(coordinate) && !announced.has(coordinate.split('.')[0] ?? coordinate),
  );
}

function announcedIn(changelog: string): ReadonlySet<string> {
  const unreleased = /^## Unreleased$([\s\S]*?)(?=^## |$(?![\s\S]))/m.exec(changelog)?.[1] ?? '';
  const bullets = unreleased.split(/^(?=- )/m).filter((bullet) => /^- (Breaking|Dangerous):/.test(bullet));
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
  { directive: 'key', tells: 'gone', level: 'Breaking', because: 'neighbors reference the entity by it' },
  {
    directive: 'key',
    tells: 'new',
    level: 'Dangerous',
    because: 'planners may ask by it, and it has to stay',
  },
  {
    directive: 'shareable',
    tells: 'gone',
    level: 'Breaking',
    because: 'subgraphs that have it too no longer compose',
  },
  {
    directive: 'tag',
    tells: 'gone',
    level: 'Breaking',
    because: 'contracts that leave it out would show it',
  },
  {
    directive: 'inaccessible',
    tells: 'new',
    level: 'Breaking',
    because: 'clients of the supergraph lose it',
  },
  {
    directive: 'exposes',
    tells: 'gone',
    level: 'Breaking',
    because: 'callers without the role of the type see less',
  },
  {
    directive: 'requiresRole',
    tells: 'changed',
    level: 'Breaking',
    because: 'callers may need another role',
  },
  { directive: 'specifiedBy', tells: 'gone', level: 'Dangerous', because: 'clients may read other values' },
] as const;

const WORDS = { gone: 'lost', new: 'got', changed: 'changed' } as const;

function findFederationChanges(released: DocumentNode, next: DocumentNode): SchemaChange[] {
  const after = directivesByCoordinate(next);
  return [...directivesByCoordinate(released)].flatMap(([coordinate, before]) => {
    const now = after.get(coordinate);
    // A definition that is gone altogether is reported as a removal.
    if (now === undefined) return [];
    return RELIED_ON.flatMap(({ directive, tells, level, because }) => {
      const [had, has] = [before, now].map((nodes) =>
        nodes
          .map((node) => print(node))
          .filter((text) => text.startsWith(`@${directive}(`) || text === `@${directive}`),
      );
      const gone = (had ?? []).filter((text) => has?.includes(text) !== true);
      const added = (has ?? []).filter((text) => had?.includes(text) !== true);
      // A directive that replaces another is reported as the loss of that one.
      const changes = { gone, new: gone.length > 0 ? [] : added, changed: [...gone, ...added] }[tells];
      if (changes.length === 0) return [];
      return [
        { level, coordinate, description: `${coordinate} ${WORDS[tells]} ${changes.join(', ')}: ${because}` },
      ];
    });
  });
}
