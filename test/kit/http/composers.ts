import { composeServices as composeWithApollo } from '@apollo/composition';
import {
  applyTagFilterOnSubgraphs,
  composeSchemaContract,
  composeServices as composeWithTheGuild,
} from '@theguild/federation-composition';
import {
  federateSubgraphs,
  federateSubgraphsContract,
  ROUTER_COMPATIBILITY_VERSION_ONE,
  type FederationResult,
  type Subgraph as CosmoSubgraph,
} from '@wundergraph/composition';
import { buildSchema, parse, print, type DocumentNode, type GraphQLSchema } from 'graphql';
import { readSource } from '../../architecture/source-files.js';
import { getOrInsert } from '../../../src/lib/get-or-insert.js';
import { readTypeDefs } from '../../../src/subgraph/type-defs.js';
import { someOf } from '../runs.js';

/** A subgraph as input of a composer. */
export interface Subgraph {
  readonly name: string;
  readonly typeDefs: DocumentNode;
  readonly url: string;
}

export interface Composed {
  /** Empty if it composes. */
  readonly errors: readonly string[];
  /** The schema that clients of the supergraph see; empty if it doesn't compose. */
  readonly api: GraphQLSchema;
  /** The supergraph with its join directives, which Cosmo's composition doesn't use. */
  readonly supergraphSdl: string;
}

export interface Composer {
  readonly composer: string;
  readonly compose: (subgraphs: readonly Subgraph[]) => Composed;
  /** Composes a contract that excludes elements with one of these tags. */
  readonly contract: (subgraphs: readonly Subgraph[], exclude: readonly string[]) => Composed;
}

export function subgraphOf(name: string, typeDefs: DocumentNode | string): Subgraph {
  return {
    name,
    typeDefs: typeof typeDefs === 'string' ? parse(typeDefs) : typeDefs,
    url: `http://${name}.example/graphql`,
  };
}

const written = new Map<string, Subgraph>();

/** This subgraph, as written. */
export const defenderSubgraph = (): Subgraph =>
  getOrInsert(written, 'defender', () => subgraphOf('defender', readTypeDefs()));

/** A neighbor of the example supergraph. */
export const neighbour = (name: 'inventory' | 'tickets'): Subgraph =>
  getOrInsert(written, name, () => subgraphOf(name, readSource(`examples/supergraph/${name}.graphql`)));

const NOTHING = buildSchema('type Query { nothing: Int }');

function withApollo(subgraphs: readonly Subgraph[]): Composed {
  const { errors = [], schema, supergraphSdl = '' } = composeWithApollo([...subgraphs]);
  return {
    errors: errors.map(String),
    api: schema?.toAPISchema().toGraphQLJSSchema() ?? NOTHING,
    supergraphSdl,
  };
}

type GuildResult = ReturnType<typeof composeWithTheGuild>;

function fromTheGuild({ errors = [], supergraphSdl, publicSdl }: GuildResult): Composed {
  return {
    errors: errors.map(String),
    api: publicSdl === undefined ? NOTHING : buildSchema(publicSdl, { assumeValidSDL: true }),
    supergraphSdl: supergraphSdl ?? '',
  };
}

const forCosmo = (subgraphs: readonly Subgraph[]): CosmoSubgraph[] =>
  subgraphs.map(({ name, typeDefs, url }) => ({ name, url, definitions: typeDefs }));

function fromCosmo(result: FederationResult): Composed {
  return result.success
    ? { errors: [], api: result.federatedGraphClientSchema, supergraphSdl: print(result.federatedGraphAST) }
    : { errors: result.errors.map(String), api: NOTHING, supergraphSdl: '' };
}

const filterOf = (exclude: readonly string[]) => ({
  include: new Set<string>(),
  exclude: new Set(exclude),
});

/** Cosmo's composition compares tags with a Set method of Node 22. */
class TagSet extends Set<string> {
  isDisjointFrom(others: ReadonlySet<unknown>): boolean {
    return [...this].every((tag) => !others.has(tag));
  }
}

const version = ROUTER_COMPATIBILITY_VERSION_ONE;

const numbers = new WeakMap<DocumentNode, number>();
let documents = 0;
const numberOf = (document: DocumentNode) => getOrInsert(numbers, document, () => (documents += 1));

/** Composing takes a second, so results are cached by document. */
function composesOnce({ compose, ...composer }: Composer): Composer {
  const known = new Map<string, Composed>();
  return {
    ...composer,
    compose: (subgraphs) => {
      const key = subgraphs.map(({ name, typeDefs }) => `${name} ${numberOf(typeDefs)}`).join();
      return getOrInsert(known, key, () => compose(subgraphs));
    },
  };
}

const composers: readonly Composer[] = [
  {
    composer: '@apollo/composition',
    compose: withApollo,
    // GraphOS builds contracts on its own servers by marking excluded elements as @inaccessible; this does the same.
    contract: (subgraphs, exclude) =>
      withApollo(applyTagFilterOnSubgraphs([...subgraphs], filterOf(exclude))),
  },
  {
    composer: '@theguild/federation-composition',
    compose: (subgraphs) => fromTheGuild(composeWithTheGuild([...subgraphs])),
    contract: (subgraphs, exclude) =>
      fromTheGuild(composeSchemaContract([...subgraphs], filterOf(exclude), true)),
  },
  {
    composer: '@wundergraph/composition',
    compose: (subgraphs) => fromCosmo(federateSubgraphs({ subgraphs: forCosmo(subgraphs), version })),
    contract: (subgraphs, exclude) =>
      fromCosmo(
        federateSubgraphsContract({
          subgraphs: forCosmo(subgraphs),
          contractTagOptions: { tagNamesToInclude: new TagSet(), tagNamesToExclude: new TagSet(exclude) },
          version,
        }),
      ),
  },
];

/** All supported composers; Apollo's alone unless everything runs. */
export const COMPOSERS: readonly Composer[] = someOf(composers).map(composesOnce);
