/** Reads the first message of a subscription over server-sent events, and closes the stream. */
export async function nextMessage(response: Response): Promise<unknown> {
  const body = response.body;
  if (body === null || response.headers.get('content-type')?.startsWith('text/event-stream') !== true)
    throw new Error(`The gateway doesn't stream: ${await response.text()}`);
  let text = '';
  for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    // Comments keep the connection alive; the last line may be incomplete.
    const line = text
      .split('\n')
      .slice(0, -1)
      .find((one) => /^data: ?\{/.test(one));
    if (line !== undefined) return JSON.parse(line.slice('data:'.length));
  }
  throw new Error('The stream ended without a message');
}
