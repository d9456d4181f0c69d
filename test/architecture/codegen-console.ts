import { withoutDescriptions, type PresetOptions } from './codegen-preset.js';

/** A preset of graphql-codegen, named by codegen.yml: the types of the console's operations, without the schema's descriptions. */
export const preset = {
  buildGeneratesSection: (options: PresetOptions): readonly object[] => [
    { ...options, ...withoutDescriptions(options.schema), filename: options.baseOutputDir },
  ],
};
