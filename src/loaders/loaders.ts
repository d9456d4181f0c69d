import { FACTORIES } from './factories.js';
import type { HuntingContext } from './hunting.js';
import type { LoaderContext } from './shared/loader-context.js';

type Factories = typeof FACTORIES;

/** Every read that resolvers may make, by family. One set for each request: what it has read, it doesn't read again. */
export type Loaders = { readonly [Family in keyof Factories]: ReturnType<Factories[Family]> };

/** What the loaders of one request are created from. */
interface Sources extends LoaderContext {
  /** The file of the audit trail, where one is kept. */
  readonly auditLog: string | undefined;
  /** For one hunt. */
  readonly hunting: () => HuntingContext;
}

class LazyLoaders {
  readonly sources: Sources;

  constructor(sources: Sources) {
    this.sources = sources;
  }
}

for (const [family, create] of Object.entries(FACTORIES)) {
  Object.defineProperty(LazyLoaders.prototype, family, {
    get(this: LazyLoaders & Loaders) {
      const value = create(this.sources, this);
      Object.defineProperty(this, family, { value });
      return value;
    },
  });
}

/** Most requests use few families: the loaders of each are created when they are first asked for. */
export function createLoaders(sources: Sources): Loaders {
  return new LazyLoaders(sources) as LazyLoaders & Loaders;
}
