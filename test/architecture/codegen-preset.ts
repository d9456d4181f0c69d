import { isEnumType, type GraphQLSchema } from 'graphql';
import { tableOfEnum } from '../../src/defender-api/models/shared/enum-tables.js';

/** What graphql-codegen hands to a preset, as far as this one looks at it. */
interface PresetOptions {
  readonly schemaAst?: GraphQLSchema;
  readonly baseOutputDir: string;
  readonly config: { readonly mappers: Readonly<Record<string, string>> };
}

/**
 * A preset of graphql-codegen, named by codegen.yml: an enum that Defender spells otherwise gets, as its TypeScript type, the words
 * that resolvers and commands see (src/server/open-enums.ts); where such an enum is shown, any word may come from the service.
 */
export const preset = {
  buildGeneratesSection(options: PresetOptions): readonly object[] {
    const enums = Object.values(options.schemaAst?.getTypeMap() ?? {}).filter(isEnumType);
    const words = enums.flatMap((type) => {
      const table = tableOfEnum(type.name);
      if (table === undefined) return [];
      const values = type.getValues().map(({ name }) => [name, table[name] ?? name]);
      return [[type.name, Object.fromEntries(values)] as const];
    });
    const config = {
      ...options.config,
      enumValues: Object.fromEntries(words),
      mappers: { ...options.config.mappers, ...Object.fromEntries(words.map(([name]) => [name, 'string'])) },
    };
    return [{ ...options, filename: options.baseOutputDir, config }];
  },
};
