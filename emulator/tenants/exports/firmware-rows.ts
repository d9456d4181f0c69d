import { draw } from '../draw.js';
import { inPass, isAssessed, machineColumns, type ExportKind } from './export-kind.js';

const makers = ['dell', 'lenovo', 'hewlett-packard'] as const;
const components = ['Hardware', 'Bios', 'Processor'] as const;

/** Hardware and firmware of every machine (Learn: export-firmware-hardware-assessment.md). */
export const hardwareFirmware: ExportKind = {
  name: 'HardwareFirmwareInventory',
  repeats: true,
  countSlots: (_tenant, machine) => (isAssessed(machine) ? components.length : 0),
  makeRows: (context) => {
    const { machine, pass } = context;
    if (!isAssessed(machine)) return [];
    const drawn = draw(machine.id, 99, 0);
    const manufacturer = makers[Math.floor(drawn * makers.length)] ?? makers[0];
    return components.map((component) => ({
      ...machineColumns(context),
      componentType: inPass(component, pass),
      manufacturer: component === 'Processor' ? 'intel' : manufacturer,
      componentName: component === 'Processor' ? 'core_i7' : `model ${Math.floor(drawn * 100)}`,
      componentVersion: component === 'Hardware' ? '' : `1.${Math.floor(drawn * 40)}.0`,
      additionalFields: JSON.stringify({ SystemSKU: `S${Math.floor(drawn * 1_000)}`, Family: component }),
    }));
  },
};
