import { describe, expect, it } from 'vitest';
import { OPERATIONS } from '../../src/defender-api/operation-table.js';
import { readCatalogue } from './read-catalogue.js';
import { readFields } from './read-fields.js';
import {
  findBodyDifferences,
  findFieldDifferences,
  findFilterDifferences,
  findUnservedOperations,
  findUnservedTypes,
  findWordDifferences,
} from './metadata-rules.js';
import {
  isListType,
  nameOfType,
  propertiesOf,
  readMetadata,
  readMetadataDifferences,
} from './read-metadata.js';
import { sentBodies } from './sent-bodies.js';
import { FILTERS_OF } from './served-filters.js';

const metadata = readMetadata();
const differences = readMetadataDifferences();
const types = [...readFields().values()];

describe("the service's metadata", () => {
  it('names only types that it defines', () => {
    const primitive =
      /^(String|Boolean|Byte|Int16|Int32|Int64|Single|Double|Guid|DateTimeOffset|TimeOfDay|Duration)$/;
    const used = Object.keys(metadata.types).flatMap((name) => [
      ...propertiesOf(metadata, name).values(),
      ...Object.values(metadata.types[name]?.navigation ?? {}),
    ]);
    const unknown = used
      .map(nameOfType)
      .filter((name) => !(name in metadata.types || name in metadata.enums || primitive.test(name)));
    expect(unknown).toEqual([]);
    expect(used.some(isListType)).toBe(true);
  });

  it('has the fields of every type that is read, each of the same type, and no others', () => {
    const { missing, extra, other } = findFieldDifferences(metadata, types);
    expect({ missing, fields: [...extra, ...other] }).toEqual({
      missing: Object.keys(differences.properties),
      fields: Object.keys(differences.fields),
    });
  });

  it('has the words of every enum that is read, and no others', () => {
    expect(findWordDifferences(metadata, types)).toEqual(Object.keys(differences.words));
  });

  it('has every property of every body that is sent, each of the same type', () => {
    expect(findBodyDifferences(metadata, sentBodies())).toEqual(Object.keys(differences.bodies));
  });

  it('is compared with the body of every write that has one', () => {
    const compared = new Set(sentBodies().map(({ operation }) => operation));
    const writes = Object.values(OPERATIONS).filter(({ kind }) => kind === 'write');
    const forgotten = writes.filter(({ id }) => !compared.has(id)).map(({ id }) => id);
    // Multipart, and paths that say it all.
    expect(forgotten.sort()).toEqual(['deleteIndicator', 'deleteLibraryFile', 'uploadLibraryFile']);
  });

  it('has the property of every filter, of the type that its literal is written as', () => {
    expect(findFilterDifferences(metadata, FILTERS_OF)).toEqual(Object.keys(differences.filters));
  });

  it('has no type and no operation that is neither served nor listed with a reason', () => {
    expect({
      types: findUnservedTypes(metadata, types),
      operations: findUnservedOperations(metadata, readCatalogue()),
    }).toEqual({ types: Object.keys(differences.types), operations: Object.keys(differences.operations) });
  });

  it('differs nowhere without a reason', () => {
    const reasons = Object.values(differences).flatMap((listed) => Object.values(listed));
    expect(reasons.filter((reason) => reason.length < 12)).toEqual([]);
  });
});
