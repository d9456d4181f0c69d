/**
 * The document of a mutation by our convention: one input, one payload.
 *
 * @param payload the selection of the payload with its braces
 */
export function mutationDocument(mutation: string, payload: string): string {
  const inputType = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  return `mutation ($input: ${inputType}!) { ${mutation}(input: $input) ${payload} }`;
}
