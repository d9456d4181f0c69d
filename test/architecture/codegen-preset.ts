import {
  buildASTSchema,
  isEnumType,
  isObjectType,
  Kind,
  visit,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import { tableOfEnum } from '../../src/defender-api/models/shared/enum-tables.js';
import { wordOf } from '../../src/defender-api/models/shared/enum-words.js';
import { listFiles, readSource } from './source-files.js';

/** The options of a preset that this one reads. */
export interface PresetOptions {
  readonly schema: DocumentNode;
  readonly schemaAst?: GraphQLSchema;
  readonly baseOutputDir: string;
  readonly plugins: readonly object[];
  readonly pluginMap: Readonly<Record<string, { readonly plugin: (...given: never[]) => unknown }>>;
  readonly config: { readonly mappers: Readonly<Record<string, string>>; readonly federation?: boolean };
}

const MODELS = 'src/defender-api/models';

/** The wire model of a type, `WireMachine` of `Machine` and `WireSoftware` of `DefenderSoftware`, by the models' names. */
function findWireTypes(schema: GraphQLSchema | undefined): Readonly<Record<string, string>> {
  const found = listFiles(MODELS).flatMap((path) =>
    [...readSource(path).matchAll(/^export (?:type|interface) Wire(\w+)/gm)].flatMap(([, name = '']) => {
      const type = [name, `Defender${name}`].find((candidate) => isObjectType(schema?.getType(candidate)));
      const file = path.replace(/^src/, '..').replace(/ts$/, 'js');
      return type === undefined ? [] : [[type, `${file}#Wire${name}`] as const];
    }),
  );
  return Object.fromEntries(found);
}

/** Descriptions stand in the schema, once: without them the types are a third shorter. */
export function withoutDescriptions(schema: DocumentNode): {
  readonly schema: DocumentNode;
  readonly schemaAst: GraphQLSchema;
} {
  const bare = visit(schema, {
    enter: (node) => ('description' in node ? { ...node, description: undefined } : undefined),
  });
  return { schema: bare, schemaAst: buildASTSchema(bare, { assumeValid: true }) };
}

/**
 * A preset of graphql-codegen, named by codegen.yml: an enum that Defender spells otherwise gets, as its TypeScript type, the words
 * that resolvers and commands see (src/subgraph/open-enums.ts); where such an enum is shown, any word may come from the service. Parents
 * of resolvers are what the models say that Defender sends, where codegen.yml names nothing else.
 */
export const preset = {
  buildGeneratesSection(options: PresetOptions): readonly object[] {
    const enums = Object.values(options.schemaAst?.getTypeMap() ?? {}).filter(isEnumType);
    const words = enums.flatMap((type) => {
      const table = tableOfEnum(type.name);
      if (table === undefined) return [];
      const values = type.getValues().map(({ name }) => [name, wordOf(table[name] ?? name)]);
      return [[type.name, Object.fromEntries(values)] as const];
    });
    const config = {
      ...options.config,
      enumValues: Object.fromEntries(words),
      mappers: {
        ...findWireTypes(options.schemaAst),
        ...options.config.mappers,
        ...Object.fromEntries(words.map(([name]) => [name, 'string'])),
      },
    };
    const bare = withoutDescriptions(options.schema);
    const section = { ...options, ...bare, filename: options.baseOutputDir, config };
    return [config.federation === true ? withSchemaImports(section) : section];
  },
};

/** Imports the types of the schema. The types of resolvers name entities without the namespace. */
function withSchemaImports(section: PresetOptions): PresetOptions {
  const entities = section.schema.definitions.flatMap((node) =>
    node.kind === Kind.OBJECT_TYPE_DEFINITION && node.directives?.some(({ name }) => name.value === 'key')
      ? [node.name.value]
      : [],
  );
  const content = [
    `import type * as Schema from './schema.js';`,
    `import type { ${entities.join(', ')} } from './schema.js';`,
  ].join('\n');
  return {
    ...section,
    plugins: [{ imports: {} }, ...section.plugins],
    pluginMap: { ...section.pluginMap, imports: { plugin: () => content } },
  };
}
