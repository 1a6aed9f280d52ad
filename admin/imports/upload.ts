import { ApiError, type ErrorExtensions, type Translate } from '../providers/api-error';

const spreadsheet = /\.(xls|ods|numbers)$/i;

/**
 * Brings a file to the api, beside GraphQL because it is too large for that.
 * @returns the id of the new import
 * @throws ApiError with a sentence that says what to do
 */
export async function uploadList(
  file: File,
  translate: Translate,
  send: typeof fetch = (...call) => fetch(...call),
): Promise<string> {
  // What a spreadsheet program keeps for itself is no list of text; better said before megabytes travel.
  if (spreadsheet.test(file.name)) throw new ApiError({ code: 'FILE_UNREADABLE' }, translate);
  let response: Response;
  try {
    response = await send('/admin/upload/import', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(file.name) },
      body: file,
    });
  } catch {
    throw new ApiError({ code: 'UNREACHABLE' }, translate);
  }
  if (response.ok) return ((await response.json()) as { id: string }).id;
  throw new ApiError(await refusalOf(response), translate);
}

async function refusalOf(response: Response): Promise<ErrorExtensions> {
  // The server itself refuses what is far too large, before the api can say so in its own way.
  if (response.status === 413) return { code: 'FILE_TOO_LARGE' };
  const answer = (await response.json().catch(() => ({}))) as { error?: ErrorExtensions | string };
  return typeof answer.error === 'object' ? answer.error : { code: 'INTERNAL' };
}
