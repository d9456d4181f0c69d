/** How the graph spells a name as a value of an enum: `LIST_ALERTS` for `listAlerts`. */
export function enumName(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}
