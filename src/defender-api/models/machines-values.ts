import { namedByWord } from './shared/enum-words.js';

export const MachineHealthStatus = namedByWord(
  'Active',
  'Inactive',
  'ImpairedCommunication',
  'NoSensorData',
  'NoSensorDataImpairedCommunication',
  'Unknown',
);

export const MachineOnboardingStatus = namedByWord(
  'Onboarded',
  'CanBeOnboarded',
  'Unsupported',
  'InsufficientInfo',
);

export const MachineDeviceValue = namedByWord('Normal', 'Low', 'High');

export const MachineRiskScore = namedByWord('None', 'Informational', 'Low', 'Medium', 'High');

export const MachineExposureLevel = namedByWord('None', 'Low', 'Medium', 'High');
