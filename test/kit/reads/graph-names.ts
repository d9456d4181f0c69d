/** Words whose name doesn't follow from their spelling. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  '3DES': 'TRIPLE_DES',
  // Names of Microsoft Graph for words of Defender.
  UnSpecified: 'UNKNOWN',
  NotAvailable: 'UNKNOWN',
  NoEnoughDataToValidate: 'NOT_ENOUGH_DATA_TO_VALIDATE',
  UnManagedDevice: 'UNMANAGED_DEVICE',
};

/** The graph's name for a word of Defender's closed sets: `IN_PROGRESS` for `InProgress`. */
export function graphName(word: string): string {
  return (
    EXCEPTIONS[word] ??
    word
      .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
      .replaceAll(/([A-Z])([A-Z][a-z])/g, '$1_$2')
      .replaceAll(' ', '_')
      .toUpperCase()
  );
}
