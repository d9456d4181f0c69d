import { isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { referenceOfMachine } from '../../../src/defender-api/models/machines.js';
import { recommendationOfMachineRow } from '../../../src/defender-api/models/recommendations.js';
import { softwareOfId } from '../../../src/defender-api/models/software.js';
import {
  sparseVulnerability,
  vulnerabilityOfProductRow,
} from '../../../src/defender-api/models/vulnerabilities.js';
import { evidenceFields } from '../../../resolvers/alerts/evidence-fields.js';
import { readSchema } from '../../kit/processes/run-doctor.js';

const schema = readSchema();

/** Marks hunted rows. It isn't a field of the schema. */
const MARK = 'source';

// A name missing from the schema would be in no row, and load whole rows wherever it is selected.
describe('the known part of a row', () => {
  it.each([
    ['Machine', referenceOfMachine.shape],
    ['Vulnerability', vulnerabilityOfProductRow.shape],
    ['Vulnerability', sparseVulnerability.shape],
    ['Recommendation', recommendationOfMachineRow.shape],
    ['DefenderSoftware', softwareOfId.shape],
    ['Alert', evidenceFields],
  ])('uses fields of %s', (typeName, known) => {
    const type = schema.getType(typeName);
    const names = isObjectType(type) ? Object.keys(type.getFields()) : [];
    expect(Object.keys(known).filter((name) => name !== MARK && !names.includes(name))).toEqual([]);
  });
});
