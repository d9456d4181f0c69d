import { getNamedType, isInputObjectType, isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { COMPOSERS, defenderSubgraph, neighbour } from '../kit/http/composers.js';
import { findTagged, TAGS } from '../architecture/tag-rules.js';

const WRITES = [TAGS.responseAction, TAGS.liveResponse, TAGS.recordChange];

/** `Type.field` of everything that clients of a supergraph can name. */
function coordinatesOf(api: GraphQLSchema): ReadonlySet<string> {
  return new Set(
    Object.values(api.getTypeMap()).flatMap((type) =>
      isObjectType(type) || isInputObjectType(type) || isInterfaceType(type)
        ? [type.name, ...Object.keys(type.getFields()).map((field) => `${type.name}.${field}`)]
        : [],
    ),
  );
}

const tagged = (...tags: readonly string[]) => findTagged(defenderSubgraph().typeDefs, tags);

const all = () => [defenderSubgraph(), neighbour('inventory'), neighbour('tickets')];

describe.each(COMPOSERS)('a contract of $composer', ({ compose, contract }) => {
  it('composes without elements tagged as personal data, and has all others', { tags: 'slow' }, () => {
    const { errors, api } = contract(all(), [TAGS.personalData]);
    expect(errors).toEqual([]);
    const left = coordinatesOf(api);
    const excluded = tagged(TAGS.personalData);
    expect(excluded.filter((coordinate) => left.has(coordinate))).toEqual([]);
    const whole = coordinatesOf(compose(all()).api);
    const lost = [...whole].filter((coordinate) => !left.has(coordinate) && !excluded.includes(coordinate));
    // Elements without any path to them are removed too, if the composer does that, and fields of tagged types.
    const gone =
      /^(DefenderUser|DefenderIncidentOwnerFilter|DefenderUser(?:Connection|Edge)|DefenderActionApprovalParty|Alert(RelatedUser|LoggedOnUser)|DefenderHunting\w+)(\.|$)/;
    expect(lost.filter((coordinate) => !gone.test(coordinate))).toEqual([]);
    expect(typesLedTo(api)).not.toContain('DefenderUser');
  });

  it.each([[TAGS.responseAction], [TAGS.liveResponse]])(
    'composes without elements tagged %s',
    { tags: 'slow' },
    (tag) => {
      const { errors, api } = contract(all(), [tag]);
      expect(errors).toEqual([]);
      const left = coordinatesOf(api);
      expect(tagged(tag).filter((coordinate) => left.has(coordinate))).toEqual([]);
      expect(left).toContain('Mutation.openTicket');
    },
  );

  it('composes without any write, for the subgraph alone', { tags: 'slow' }, () => {
    const { errors, api } = contract([defenderSubgraph()], WRITES);
    expect(errors).toEqual([]);
    expect(api.getMutationType()).toBeFalsy();
    expect(coordinatesOf(api)).toContain('Query.alerts');
  });
});

function typesLedTo(api: GraphQLSchema): string[] {
  return Object.values(api.getTypeMap()).flatMap((type) =>
    isObjectType(type) ? Object.values(type.getFields()).map((field) => getNamedType(field.type).name) : [],
  );
}
