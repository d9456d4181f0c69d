/** Converts a name to an enum value of the schema: `listAlerts` becomes `LIST_ALERTS`. */
export function enumName(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}
