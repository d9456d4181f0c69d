/** Closed enums: the graph's names and Defender's values. */

export const MachineHealthStatus = {
  ACTIVE: 'Active',
  INACTIVE: 'Inactive',
  IMPAIRED_COMMUNICATION: 'ImpairedCommunication',
  NO_SENSOR_DATA: 'NoSensorData',
  NO_SENSOR_DATA_IMPAIRED_COMMUNICATION: 'NoSensorDataImpairedCommunication',
  UNKNOWN: 'Unknown',
} as const;

export const MachineOnboardingStatus = {
  ONBOARDED: 'Onboarded',
  CAN_BE_ONBOARDED: 'CanBeOnboarded',
  UNSUPPORTED: 'Unsupported',
  INSUFFICIENT_INFO: 'InsufficientInfo',
} as const;

export const MachineDeviceValue = {
  NORMAL: 'Normal',
  LOW: 'Low',
  HIGH: 'High',
} as const;

export const MachineRiskScore = {
  NONE: 'None',
  INFORMATIONAL: 'Informational',
  LOW: 'Low',
  MEDIUM: 'Medium',
  HIGH: 'High',
} as const;

export const MachineExposureLevel = {
  NONE: 'None',
  LOW: 'Low',
  MEDIUM: 'Medium',
  HIGH: 'High',
} as const;
