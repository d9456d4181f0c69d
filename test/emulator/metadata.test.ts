import { describe, expect, it } from 'vitest';
import { alertModel } from '../../emulator/defender/alerts/alert-model.js';
import { indicatorModel } from '../../emulator/defender/indicators/indicator-model.js';
import { investigationModel } from '../../emulator/defender/investigations/investigation-model.js';
import { machineActionModel } from '../../emulator/defender/machine-actions/machine-action-model.js';
import { machineModel } from '../../emulator/defender/machines/machine-model.js';
import { recommendationModel } from '../../emulator/defender/recommendations/recommendation-model.js';
import { remediationTaskModel } from '../../emulator/defender/remediation/remediation-model.js';
import { softwareModel } from '../../emulator/defender/software/software-model.js';
import { vulnerabilityModel } from '../../emulator/defender/vulnerabilities/vulnerability-model.js';
import type { EntityModel, PropertyModel, PropertyType } from '../../emulator/odata/entity-model.js';
import { firstChoices } from '../../emulator/switches.js';
import { isListType, nameOfType, propertiesOf, readMetadata } from '../architecture/read-metadata.js';

const metadata = readMetadata();

const MODELS: Readonly<Record<string, EntityModel>> = {
  Alert: alertModel,
  Indicator: indicatorModel,
  Investigation: investigationModel,
  Machine: machineModel,
  MachineAction: machineActionModel(firstChoices()),
  PublicVulnerabilityDto: vulnerabilityModel,
  Recommendation: recommendationModel,
  RemediationTask: remediationTaskModel,
  Software: softwareModel,
};

const TYPES: Readonly<Record<PropertyType, readonly string[]>> = {
  string: ['String', 'Guid'],
  enum: ['String'],
  number: ['Byte', 'Int32', 'Int64', 'Single', 'Double'],
  'group-id': ['Int32', 'Int64'],
  dateTime: ['DateTimeOffset'],
  guid: ['Guid'],
  'key-guid': ['Guid'],
  boolean: ['Boolean'],
  object: Object.keys(metadata.types),
};

/** Recorded rows hold texts: docs/catalogue/metadata-differences.yaml. */
const RECORDED_OTHERWISE = ['Software.distributions'];

describe('queries of the emulator', () => {
  it.each(Object.entries(MODELS))(
    "take the properties of %s as the service's metadata has them",
    (name, model) => {
      const declared = propertiesOf(metadata, name);
      const differences = [...model.properties.values()].flatMap((property) => {
        const type = declared.get(property.name);
        const path = `${name}.${property.name}`;
        if (type === undefined || RECORDED_OTHERWISE.includes(path)) return [];
        return fits(property, type) ? [] : [`${path}: ${property.type}, in the metadata ${type}`];
      });
      expect(differences).toEqual([]);
    },
  );

  it('accept the words of each enum that they compare, and no others', () => {
    const differences = Object.entries(MODELS).flatMap(([name, model]) =>
      [...model.properties.values()].flatMap(({ name: property, type, filterable, values }) => {
        const words = metadata.enums[nameOfType(propertiesOf(metadata, name).get(property) ?? '')];
        if (words === undefined || !filterable || type !== 'enum') return [];
        const print = (list: readonly string[]) => [...list].sort().join(' ');
        return print(words) === print(values) ? [] : [`${name}.${property}: ${print(values)}`];
      }),
    );
    expect(differences).toEqual([]);
  });
});

function fits({ type, collection, filterable }: PropertyModel, declared: string): boolean {
  const named = nameOfType(declared);
  if (collection !== isListType(declared)) return false;
  // A query never compares an enum that it can't filter by.
  if (named in metadata.enums) return type === 'enum' || (type === 'string' && !filterable);
  return TYPES[type].includes(named);
}
