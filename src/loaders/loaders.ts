import { FACTORIES } from './factories.js';
import type { HuntingContext } from './hunting.js';
import type { LoaderContext } from './shared/loader-context.js';

type Factories = typeof FACTORIES;

/** All reads that resolvers may make, by family. Created per request, and reads nothing twice until {@link forgetReads}. */
export type Loaders = { readonly [Family in keyof Factories]: ReturnType<Factories[Family]> };

interface Sources extends LoaderContext {
  /** File of the audit trail, if configured. */
  readonly auditLog: string | undefined;
  /** Dependencies of one hunt. */
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
      Object.defineProperty(this, family, { value, configurable: true });
      return value;
    },
  });
}

/** Creates the loaders of a family on first use, because most requests use few families. */
export function createLoaders(sources: Sources): Loaders {
  return new LazyLoaders(sources) as LazyLoaders & Loaders;
}

/** Later reads are made again, because a write may have changed their results. */
export function forgetReads(loaders: Loaders): void {
  for (const family of Object.keys(FACTORIES)) Reflect.deleteProperty(loaders, family);
}
