import { getNamedType, isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { buildSchema } from '../../src/subgraph/build-schema.js';

/** Types whose texts this service or the caller's own token writes. */
const TRUSTED: Readonly<Record<string, string>> = {
  AlertDayCount: 'days',
  DefenderAvailableAction: 'messages of this service',
  DefenderCapability: 'names of fields and permissions',
  DefenderSource: 'names of fields and permissions',
  DefenderExport: 'paths of this service; failures have a type of their own',
  DefenderViewer: "the caller's own token",
  IndicatorPropagation: 'names of conditions',
};
const CURSORS = /cursor$/i;

const types = Object.values(buildSchema().getTypeMap()).filter(isObjectType);
const isMarked = (type: (typeof types)[number]) =>
  [type.astNode, ...type.extensionASTNodes].some((node) =>
    node?.directives?.some(({ name }) => name.value === 'untrusted'),
  );
const withTexts = types.filter(
  (type) =>
    !/^(?:__|_Service$|Query$|Mutation$|Subscription$)/.test(type.name) &&
    Object.values(type.getFields()).some(
      ({ name, type: of }) => ['String', 'JSON'].includes(getNamedType(of).name) && !CURSORS.test(name),
    ),
);

describe('the mark @untrusted', () => {
  it('is on each type with texts, except those with a reason', () => {
    const unmarked = withTexts.filter((type) => !isMarked(type)).map(({ name }) => name);
    expect(unmarked.sort()).toEqual(Object.keys(TRUSTED).sort());
  });

  it('is on the types whose ids are names', () => {
    const names = types.filter(isMarked).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['DefenderDomain', 'DefenderSoftware', 'DefenderUser']));
  });
});
