/** One part of a multipart/form-data body (RFC 7578). */
export interface FormPart {
  readonly name: string;
  /** Null for a field that is no file. */
  readonly fileName: string | null;
  readonly content: Buffer;
}

/** The body is not what its content type says. */
export class MalformedFormError extends Error {
  override readonly name = 'MalformedFormError';
}

const lineEnd = Buffer.from('\r\n');
const headEnd = Buffer.from('\r\n\r\n');

/** Reads a body strictly: every boundary, line end and header must be where the RFC has it, and nothing before or after. */
export function readForm(contentType: string, body: Buffer): FormPart[] {
  const boundary = boundaryOf(contentType);
  const delimiter = Buffer.from(`--${boundary}`);
  if (!body.subarray(0, delimiter.length).equals(delimiter)) {
    throw new MalformedFormError('The body does not begin with its boundary');
  }
  const parts: FormPart[] = [];
  let at = delimiter.length;
  for (;;) {
    const rest = body.subarray(at);
    if (/^--(\r\n)?$/.test(rest.subarray(0, 5).toString('latin1')) && rest.length <= 4) return parts;
    if (!rest.subarray(0, 2).equals(lineEnd))
      throw new MalformedFormError('A boundary does not end its line');
    const end = body.indexOf(Buffer.concat([lineEnd, delimiter]), at + 2);
    if (end < 0) throw new MalformedFormError('The last boundary is missing');
    parts.push(readPart(body.subarray(at + 2, end)));
    at = end + 2 + delimiter.length;
  }
}

function boundaryOf(contentType: string): string {
  const [, quoted, plain] =
    /^multipart\/form-data\s*;.*?\bboundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType) ?? [];
  const boundary = quoted ?? plain;
  if (boundary === undefined)
    throw new MalformedFormError('The content type must be multipart/form-data with a boundary');
  return boundary;
}

function readPart(part: Buffer): FormPart {
  const mark = part.indexOf(headEnd);
  if (mark < 0) throw new MalformedFormError('A part has no end of its headers');
  const heads = part.subarray(0, mark).toString('utf8').split('\r\n');
  const disposition = heads.find((head) => /^content-disposition:/i.test(head));
  const [, name] = /^content-disposition:\s*form-data;\s*name="([^"]*)"/i.exec(disposition ?? '') ?? [];
  if (name === undefined) throw new MalformedFormError('A part has no Content-Disposition with a name');
  const [, fileName] = /;\s*filename="([^"]*)"\s*$/i.exec(disposition ?? '') ?? [];
  return {
    name: unescape(name),
    fileName: fileName === undefined ? null : unescape(fileName),
    content: part.subarray(mark + headEnd.length),
  };
}

/** HTML forms escape what would end the name, and nothing else. */
function unescape(text: string): string {
  return text.replace(/%22|%0A|%0D/gi, decodeURIComponent);
}
