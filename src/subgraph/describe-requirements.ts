import { Kind, visit, type ConstDirectiveNode, type DocumentNode, type StringValueNode } from 'graphql';
import type { RoleRule } from '../authorization/role-rule.js';
import { operationsOf } from '../defender-api/operation-table.js';
import { isInEachPlan, nameAnyOf } from '../defender-api/plans.js';
import { argumentsOf, readRoles, ruleIn, ruleOfTarget, type ObjectNode } from './role-directives.js';
import { groupBy } from '../lib/get-or-insert.js';
import { countOf } from '../lib/texts.js';

/** Points of `@cost` for one upstream call. */
const POINTS_OF_A_CALL = 50;

/**
 * Appends roles, plans and cost to the description of each field, condition and type, from the directives: introspection and supergraphs
 * show descriptions, but not these directives. A field omits the role of its own type, whose description has it.
 */
export function describeRequirements(typeDefs: DocumentNode): DocumentNode {
  const roles = readRoles(typeDefs);
  const describeType = <Node extends ObjectNode>(node: Node): Node => {
    const rule = ruleIn(node.directives);
    const fields = node.fields?.map((field) => {
      const rules = [ruleIn(field.directives), ruleOfTarget(field, roles)];
      const words = [describeRoles(rules), describePlans(field.directives), describeCost(field.directives)];
      return { ...field, ...endingWith(field.description, words) };
    });
    return {
      ...node,
      ...(fields !== undefined && { fields }),
      ...('description' in node && endingWith(node.description, [describeRoles([rule])])),
    };
  };
  return visit(typeDefs, {
    ObjectTypeDefinition: describeType,
    ObjectTypeExtension: describeType,
    InputValueDefinition: (node) => ({
      ...node,
      ...endingWith(node.description, [describeCost(node.directives)]),
    }),
  });
}

function endingWith(
  description: StringValueNode | undefined,
  words: readonly (string | undefined)[],
): { readonly description?: StringValueNode } {
  const added = words.filter((word) => word !== undefined);
  if (added.length === 0) return {};
  const value = [description?.value.trimEnd(), added.join(' ')].filter(Boolean).join('\n\n');
  return { description: { kind: Kind.STRING, value, block: true } };
}

function describeRoles(rules: readonly (RoleRule | undefined)[]): string | undefined {
  const given = rules.filter((rule) => rule !== undefined);
  if (given.length === 0) return undefined;
  const needed = given.filter(({ anyOf }) => anyOf.length > 0).map(({ anyOf }) => anyOf.join(' or '));
  if (needed.length === 0) return 'Open to every caller.';
  return `Needs the role ${[...new Set(needed)].join(', and ')}.`;
}

/** The plans that a tenant needs, by operation where they differ. Omits operations that every plan includes. */
function describePlans(directives: readonly ConstDirectiveNode[] = []): string | undefined {
  const operations = operationsIn(directives).flatMap((id) => operationsOf(id).slice(0, 1));
  const limited = operations.filter((operation) => !isInEachPlan(operation));
  if (limited.length === 0) return undefined;
  const needs = groupBy(limited, ({ plans }) => nameAnyOf(plans));
  const holdsForAll = needs.size === 1 && limited.length === operations.length;
  const texts = [...needs].map(([plan, ofPlan]) =>
    holdsForAll ? plan : `${plan} for ${ofPlan.map(({ id }) => id).join(', ')}`,
  );
  return `Needs the plan ${texts.join('; ')}.`;
}

function describeCost(directives: readonly ConstDirectiveNode[] = []): string | undefined {
  const operations = operationsIn(directives);
  const [weight] = argumentsIn(directives, 'cost').map(({ weight }) => Number(weight));
  const [rows = 1] = argumentsIn(directives, 'listSize').map(({ assumedSize }) => Number(assumedSize ?? 1));
  // Gateways multiply a list's weight by its rows, so the weight of a list that costs one call is a fraction of the call.
  const ofList = weight === undefined ? undefined : weight * rows;
  const cost = ofList !== undefined && ofList % POINTS_OF_A_CALL === 0 ? ofList : weight;
  if (cost === undefined && operations.length === 0) return undefined;
  const named = operations.length === 0 ? '' : ` Operations: ${[...new Set(operations)].join(', ')}.`;
  return `Estimated cost: ${describePoints(cost ?? 0)}.${named}`;
}

function operationsIn(directives: readonly ConstDirectiveNode[]): string[] {
  return argumentsIn(directives, 'defender').map(({ operation }) => String(operation));
}

function argumentsIn(directives: readonly ConstDirectiveNode[], name: string) {
  return directives.filter((directive) => directive.name.value === name).map(argumentsOf);
}

function describePoints(points: number): string {
  const weight = countOf(points, 'point');
  if (points === 0) return 'no separate upstream call';
  if (points % POINTS_OF_A_CALL !== 0) return `a share of upstream calls (${weight})`;
  return `${countOf(points / POINTS_OF_A_CALL, 'upstream call')} (${weight})`;
}
