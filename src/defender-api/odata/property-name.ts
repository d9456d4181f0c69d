const PROPERTY_NAME = /^[A-Za-z][A-Za-z0-9]*$/;

/**
 * Names of properties and parameters are printed as they are, so only plain ones may pass. They come from our own
 * tables, never from a caller: a bad one is a mistake in this program.
 * @throws TypeError
 */
export function checkPropertyName(name: string): string {
  if (!PROPERTY_NAME.test(name))
    throw new TypeError(`${JSON.stringify(name)} is not the name of a property.`);
  return name;
}
