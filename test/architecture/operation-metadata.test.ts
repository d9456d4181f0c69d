import { format, type Options } from 'prettier';
import { describe, expect, it } from 'vitest';
import {
  readMetadataPage,
  renderMetadataDocument,
  renderServiceMetadata,
} from './documents/service-metadata.js';
import { renderOperationMetadata } from './documents/operation-metadata.js';
import { renderRateClasses } from './documents/rate-classes.js';
import { readCatalogue } from './read-catalogue.js';
import { readSource } from './source-files.js';

// Apart from the other generated files, which need it: it is written although nothing runs that calls an operation.
describe('the facts of operations', () => {
  it('are those of the catalogue', { tags: 'slow' }, async () => {
    const options = JSON.parse(readSource('.prettierrc.json')) as Options;
    const text = await format(renderOperationMetadata(readCatalogue()), { ...options, parser: 'typescript' });
    const path = '../../src/defender-api/generated/operation-metadata.ts';
    await expect(text).toMatchFileSnapshot(new URL(path, import.meta.url).pathname);
  });

  it('name the windows that calls count in', async () => {
    // Read only now, for it rests on what was written above.
    const { OPERATIONS } = await import('../../src/defender-api/operation-table.js');
    const path = '../../schema/shared/rate-classes.graphql';
    const text = renderRateClasses(Object.values(OPERATIONS));
    await expect(text).toMatchFileSnapshot(new URL(path, import.meta.url).pathname);
  });
});

describe('the facts of $metadata', () => {
  it.each([
    ['src/defender-api/generated/service-metadata.ts', renderServiceMetadata],
    ['emulator/defender/generated/metadata-document.ts', renderMetadataDocument],
  ])('in %s are those of the catalogue', { tags: 'slow' }, async (path, render) => {
    const options = JSON.parse(readSource('.prettierrc.json')) as Options;
    const text = await format(render(readMetadataPage()), { ...options, parser: 'typescript' });
    await expect(text).toMatchFileSnapshot(new URL(`../../${path}`, import.meta.url).pathname);
  });
});
