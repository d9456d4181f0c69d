import { Kind, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { readCatalogue } from './read-catalogue.js';
import { listFiles, readSource } from './source-files.js';

/** Of one family: its files, and those of all families that hold lines of it. Lines of tests and documents don't count. */
describe('the scores, as an example of a family', () => {
  const own = listFiles().filter((path) => /(?:^|\/)(?:organisation-)?scores[./-]/.test(path));
  const types = parse(readSource('schema/scores.graphql')).definitions.flatMap((node) =>
    node.kind === Kind.OBJECT_TYPE_DEFINITION ? [node.name.value] : [],
  );
  const operations = readCatalogue().flatMap(({ family, id }) => (family === 'scores' ? [id] : []));
  const named = new RegExp(
    String.raw`\b(?:${[...types, ...operations].join('|')})\b|[./](?:organisation-)?scores(?:\.js|[/)])`,
  );
  const elsewhere = listFiles().filter(
    (path) =>
      !own.includes(path) &&
      /^(?:console|docs|emulator|resolvers|schema|src)\/.*\.(?:graphql|json|md|ts|tsx|yaml)$|^codegen\.yml$/.test(
        path,
      ) &&
      path !== 'docs/released-schema.graphql' &&
      // The metadata of the service, and its copies, name the types of every family.
      !/\/metadata(?:-\w+)?\.(?:ts|yaml)$/.test(path) &&
      named.test(readSource(path)),
  );
  /** By `npm run codegen` and `npm run docs`. */
  const generated = [
    'docs/conformance.md',
    'docs/coverage.md',
    'docs/permissions.md',
    'docs/roles.md',
    'docs/schema.md',
    'docs/schema/shared.md',
    'resolvers/generated/families.ts',
    'schema/shared/rate-classes.graphql',
    'src/defender-api/generated/operation-metadata.ts',
    'src/generated/graphql.ts',
    'src/generated/schema.ts',
    'src/loaders/factories.ts',
  ];

  it('are eleven files, of which a page is generated', () => {
    expect(types).toHaveLength(3);
    expect(operations).toHaveLength(3);
    expect(own).toHaveLength(11);
  });

  it('have lines in six files that are written by hand', () => {
    // The console is a client.
    const byHand = elsewhere.filter((path) => !generated.includes(path) && !path.startsWith('console/app/'));
    expect(byHand).toEqual([
      'docs/catalogue/fields.yaml',
      'docs/catalogue/operations.yaml',
      'emulator/defender/operations.ts',
      'emulator/tenants/model.ts',
      'emulator/tenants/seed-tenant.ts',
      'src/defender-api/operation-table.ts',
    ]);
  });

  it('have lines in what is generated, and nowhere else', () => {
    expect(elsewhere.filter((path) => generated.includes(path))).toEqual(generated);
  });
});
