import { format, type Options } from 'prettier';
import { describe, expect, it } from 'vitest';
import { createAppRoles } from '../../src/authorization/app-roles.js';
import { renderPermissionSets } from './documents/permission-sets-page.js';
import { readSchema } from '../kit/processes/run-doctor.js';
import { policyFile } from '../../src/config/read-policy.js';
import { tenantsFile } from '../../src/config/read-tenants.js';
import { renderCommandLinePage } from './documents/command-line-page.js';
import { describeVersions, renderBadge } from './documents/badges.js';
import { renderConformancePage } from './documents/conformance-page.js';
import { countServed, renderCoveragePage } from './documents/coverage-page.js';
import { renderJsonSchema } from './documents/json-schemas.js';
import { renderPermissionsPage } from './documents/permissions-page.js';
import { renderRolesPage } from './documents/roles-page.js';
import { renderSbom, type LockedPackages } from './documents/sbom.js';
import { renderSchemaPages } from './documents/schema-page.js';
import { findOperationUses } from './operation-uses.js';
import { readCatalogue } from './read-catalogue.js';
import { readFields } from './read-fields.js';
import { readMetadata, readMetadataDifferences } from './read-metadata.js';
import { readSchemaFiles } from './schema-files.js';
import { listFiles, readSource } from './source-files.js';

const readLock = () =>
  (JSON.parse(readSource('package-lock.json')) as { readonly packages: LockedPackages }).packages;

const readPackage = () =>
  JSON.parse(readSource('package.json')) as {
    readonly engines: { readonly node: string };
    readonly license: string;
  };

const SCHEMA_PAGES = renderSchemaPages(readSchemaFiles());

type Page = [path: string, parser: 'json' | 'markdown', render: () => string | Promise<string>];

// `npm run docs` writes them again: the documents are snapshots of what the sources say.
describe('the generated documents', () => {
  it.each<Page>([
    ['docs/app-roles.json', 'json', () => JSON.stringify(createAppRoles())],
    ['docs/sbom.cdx.json', 'json', () => renderSbom(readLock())],
    ['docs/policy.schema.json', 'json', () => renderJsonSchema('POLICY_FILE', policyFile)],
    ['docs/tenants.schema.json', 'json', () => renderJsonSchema('TENANTS_FILE', tenantsFile)],
    ['docs/roles.md', 'markdown', () => renderRolesPage(readSchema())],
    ['docs/permission-sets.md', 'markdown', () => renderPermissionSets(readSchema())],
    ['docs/command-line.md', 'markdown', renderCommandLinePage],
    ...[...SCHEMA_PAGES].map(([path, text]): Page => [path, 'markdown', () => text]),
    ['docs/permissions.md', 'markdown', () => renderPermissionsPage(findOperationUses(readSchema()))],
    [
      'docs/conformance.md',
      'markdown',
      () => renderConformancePage(readCatalogue(), readMetadata(), readFields()),
    ],
    [
      'docs/coverage.md',
      'markdown',
      () => renderCoveragePage(readCatalogue(), findOperationUses(readSchema()), readMetadataDifferences()),
    ],
  ])('say in %s what the sources of this version say', async (path, parser, render) => {
    const options = JSON.parse(readSource('.prettierrc.json')) as Options;
    const text = await format(await render(), { ...options, parser });
    await expect(text).toMatchFileSnapshot(new URL(`../../${path}`, import.meta.url).pathname);
  });

  it.each([
    ['node', () => describeVersions(readPackage().engines.node)],
    [
      'federation',
      () =>
        /federation\/v(?<version>[\d.]+)"/.exec(readSource('schema/shared/directives.graphql'))?.groups?.[
          'version'
        ] ?? '',
    ],
    ['operations', () => countServed(readCatalogue(), findOperationUses(readSchema()))],
    ['license', () => readPackage().license],
  ] as const)('say on the badge %s what is so', async (name, read) => {
    const subject = name === 'operations' ? 'REST operations' : name;
    const path = new URL(`../../docs/images/badge-${name}.svg`, import.meta.url).pathname;
    await expect(renderBadge(subject, read())).toMatchFileSnapshot(path);
    expect(readSource('README.md')).toContain(`![${subject}: ${read()}](docs/images/badge-${name}.svg)`);
  });

  it('have no page of a family that is gone', () => {
    expect(listFiles('docs/schema').filter((path) => !SCHEMA_PAGES.has(path))).toEqual([]);
  });
});
