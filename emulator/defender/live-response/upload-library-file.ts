import { createHash } from 'node:crypto';
import { MalformedFormError, readForm, type FormPart } from '../../http/multipart.js';
import { toIsoTime } from '../../tenants/iso-time.js';
import type { LibraryFile } from '../../tenants/library-files.js';
import { DefenderError } from '../defender-error.js';
import { replyEntity } from '../defender-reply.js';
import type { DefenderCall, DefenderOperation } from '../operation.js';

const fields = ['Description', 'ParametersDescription', 'OverrideIfExists', 'HasParameters'];
const maxBytes = 20 * 1_048_576;

/** POST /api/libraryfiles: multipart/form-data with the file and its fields. */
export const uploadLibraryFile: DefenderOperation = {
  id: 'uploadLibraryFile',
  method: 'POST',
  path: '/api/libraryfiles',
  permissions: ['Library.Manage'],
  handle: (call) => {
    const { file, texts } = readUpload(call);
    const { libraryFiles } = call.wholeTenant;
    const place = libraryFiles.findIndex(({ fileName }) => fileName === file.fileName);
    if (place >= 0 && !flag(texts, 'OverrideIfExists')) refuseTakenName(call, file.fileName ?? '');
    const stored = newFile(call, file, texts, libraryFiles[place]);
    libraryFiles.splice(place < 0 ? libraryFiles.length : place, place < 0 ? 0 : 1, stored);
    return replyEntity(call.request, 200, 'LibraryFiles', stored);
  },
};

type Texts = ReadonlyMap<string, string>;

function readUpload({ request }: DefenderCall): { readonly file: FormPart; readonly texts: Texts } {
  const parts = readParts(request.headers['content-type'] ?? '', request.bytes);
  // The table names it File, the sample of its page in lower case.
  const files = parts.filter(({ name, fileName }) => /^file$/i.test(name) && fileName !== null);
  const rest = parts.filter((part) => !files.includes(part));
  const [file] = files;
  if (file === undefined || files.length > 1) throw refuse('one file is needed');
  if (!/^[\p{L}\p{M}\p{N}._-]+$/u.test(file.fileName ?? ''))
    throw refuse('the name of the file is not valid');
  if (file.content.length === 0 || file.content.length > maxBytes)
    throw refuse('the size of the file is not valid');
  const unknown = rest.find(({ name, fileName }) => fileName !== null || !fields.includes(name));
  if (unknown !== undefined) throw refuse(`unexpected part '${unknown.name}'`);
  const texts = new Map(rest.map(({ name, content }) => [name, content.toString('utf8')]));
  if (texts.size < rest.length) throw refuse('a part was given twice');
  for (const name of ['OverrideIfExists', 'HasParameters']) flag(texts, name);
  return { file, texts };
}

function readParts(contentType: string, bytes: Buffer): FormPart[] {
  try {
    return readForm(contentType, bytes);
  } catch (error) {
    if (error instanceof MalformedFormError) throw refuse(error.message);
    throw error;
  }
}

function flag(texts: Texts, name: string): boolean {
  const text = texts.get(name) ?? '';
  if (!/^(true|false|)$/i.test(text)) throw refuse(`${name} must be true or false`);
  return text.toLowerCase() === 'true';
}

/** The service's response in this case isn't documented. */
function refuseTakenName({ state }: DefenderCall, fileName: string): void {
  const { libraryNameTaken } = state.switches;
  if (libraryNameTaken === 'replaced') return;
  const status = libraryNameTaken === '400' ? 400 : 409;
  throw new DefenderError(status, 'FileAlreadyExists', `The file ${fileName} already exists in the library`);
}

function newFile(
  { principal, now }: DefenderCall,
  { fileName, content }: FormPart,
  texts: Texts,
  replaced: LibraryFile | undefined,
): LibraryFile {
  const at = toIsoTime(now);
  const hasParameters = flag(texts, 'HasParameters');
  return {
    fileName: fileName ?? '',
    sha256: createHash('sha256').update(content).digest('hex'),
    description: texts.get('Description') ?? null,
    creationTime: replaced?.creationTime ?? at,
    lastUpdatedTime: at,
    createdBy: principal.displayName,
    hasParameters,
    ...(hasParameters && { parametersDescription: texts.get('ParametersDescription') ?? '' }),
  };
}

function refuse(why: string): DefenderError {
  return new DefenderError(400, 'InvalidRequestBody', `Request body is incorrect: ${why}`);
}
