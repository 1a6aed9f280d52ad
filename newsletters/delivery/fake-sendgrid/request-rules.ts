/**
 * SendGrid's documented rules for v3 mail/send, as strict as the real thing or stricter, so that what passes here
 * passes there.
 */
export interface RuleBreach {
  readonly status: 400 | 413;
  readonly message: string;
  readonly field: string | null;
}

export const MAX_MESSAGE_BYTES = 30 * 1024 * 1024;
const MAX_PERSONALIZATIONS = 1_000;
const MAX_CUSTOM_ARGS_BYTES = 10_000;
const MAX_SUBSTITUTIONS_BYTES = 10_000;

type Json = Record<string, unknown>;

/** The parts of an accepted request that the stand-in keeps. */
export interface AcceptedRequest {
  readonly personalizations: readonly {
    readonly to: readonly { readonly email: string; readonly name?: string }[];
    readonly custom_args?: Readonly<Record<string, string>>;
    readonly substitutions?: Readonly<Record<string, string>>;
    readonly headers?: Readonly<Record<string, string>>;
    readonly subject?: string;
  }[];
  readonly from: { readonly email: string; readonly name?: string };
  readonly reply_to?: { readonly email: string; readonly name?: string };
  readonly subject?: string;
  readonly content: readonly { readonly type: string; readonly value: string }[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly custom_args?: Readonly<Record<string, string>>;
  readonly attachments?: readonly {
    readonly content: string;
    readonly filename: string;
    readonly type?: string;
  }[];
  readonly tracking_settings?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly mail_settings?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** The first rule the request breaks, or the request. */
export function readRequest(body: string): { request: AcceptedRequest } | { breach: RuleBreach } {
  try {
    return { request: checkRequest(parse(body)) };
  } catch (error) {
    if (error instanceof Refusal) return { breach: error.breach };
    throw error;
  }
}

class Refusal extends Error {
  constructor(readonly breach: RuleBreach) {
    super(breach.message);
  }
}

function refuse(message: string, field: string | null = null): never {
  throw new Refusal({ status: 400, message, field });
}

function parse(body: string): Json {
  if (Buffer.byteLength(body) > MAX_MESSAGE_BYTES) {
    throw new Refusal({ status: 413, message: 'The message is larger than 30MB.', field: null });
  }
  try {
    const json: unknown = JSON.parse(body);
    return object(json, 'body');
  } catch (error) {
    if (error instanceof Refusal) throw error;
    return refuse('Bad Request');
  }
}

const FIELDS = new Set([
  'personalizations',
  'from',
  'reply_to',
  'reply_to_list',
  'subject',
  'content',
  'attachments',
  'template_id',
  'headers',
  'categories',
  'custom_args',
  'send_at',
  'batch_id',
  'asm',
  'ip_pool_name',
  'mail_settings',
  'tracking_settings',
]);
const PERSONALIZATION_FIELDS = new Set([
  'to',
  'cc',
  'bcc',
  'from',
  'subject',
  'headers',
  'substitutions',
  'dynamic_template_data',
  'custom_args',
  'send_at',
]);
const RESERVED_HEADERS = new Set([
  'x-sg-id',
  'x-sg-eid',
  'received',
  'dkim-signature',
  'content-type',
  'content-transfer-encoding',
  'to',
  'from',
  'subject',
  'reply-to',
  'cc',
  'bcc',
]);

function checkRequest(json: Json): AcceptedRequest {
  known(json, FIELDS, '');
  checkFrom(json['from']);
  if (json['reply_to'] !== undefined) address(json['reply_to'], 'reply_to');
  const people = list(json['personalizations'], 'personalizations');
  if (people.length < 1) refuse('The personalizations field is required.', 'personalizations');
  if (people.length > MAX_PERSONALIZATIONS) {
    refuse('The personalizations field cannot have more than 1000 elements.', 'personalizations');
  }
  const seen = new Set<string>();
  people.forEach((person, index) => checkPersonalization(person, `personalizations.${index}`, json, seen));
  if (seen.size > MAX_PERSONALIZATIONS) refuse('There are more than 1000 recipients.', 'personalizations');
  checkContent(json['content']);
  checkHeaders(json['headers'], 'headers');
  checkSize(json['custom_args'], MAX_CUSTOM_ARGS_BYTES, 'custom_args');
  checkAttachments(json['attachments']);
  if (json['categories'] !== undefined && list(json['categories'], 'categories').length > 10) {
    refuse('There cannot be more than 10 categories.', 'categories');
  }
  return json as unknown as AcceptedRequest;
}

function checkFrom(value: unknown): void {
  const from = address(value, 'from');
  if (/[^\p{ASCII}]/u.test(`${from.email}${from.name ?? ''}`)) {
    refuse('Unicode encoding is not supported for the from field.', 'from');
  }
}

function checkPersonalization(value: unknown, path: string, message: Json, seen: Set<string>): void {
  const person = object(value, path);
  known(person, PERSONALIZATION_FIELDS, path);
  const to = list(person['to'], `${path}.to`);
  if (to.length === 0) refuse('The to array is required for all personalization objects.', `${path}.to`);
  for (const field of ['to', 'cc', 'bcc']) {
    for (const entry of person[field] === undefined ? [] : list(person[field], `${path}.${field}`)) {
      const { email } = address(entry, `${path}.${field}`);
      const key = email.toLowerCase();
      if (seen.has(key)) {
        refuse(
          'Each email address in the personalization block should be unique between to, cc, and bcc.',
          path,
        );
      }
      seen.add(key);
    }
  }
  if (
    typeof (person['subject'] ?? message['subject']) !== 'string' ||
    (person['subject'] ?? message['subject']) === ''
  ) {
    refuse('The subject is required.', 'subject');
  }
  checkHeaders(person['headers'], `${path}.headers`);
  checkSize(person['custom_args'], MAX_CUSTOM_ARGS_BYTES, `${path}.custom_args`);
  checkSize(person['substitutions'], MAX_SUBSTITUTIONS_BYTES, `${path}.substitutions`);
}

function checkContent(value: unknown): void {
  const contents = list(value, 'content');
  if (contents.length === 0)
    refuse('Unless a valid template_id is provided, the content is required.', 'content');
  const types = contents.map((content, index) => {
    const { type, value: text } = object(content, `content.${index}`);
    if (typeof type !== 'string' || type === '' || typeof text !== 'string' || text === '') {
      refuse('The content value must be a string at least one character in length.', `content.${index}`);
    }
    return type;
  });
  if (types.includes('text/plain') && types[0] !== 'text/plain') {
    refuse('If present, text/plain must be first, followed by text/html.', 'content');
  }
}

function checkHeaders(value: unknown, path: string): void {
  for (const [name, header] of Object.entries(strings(value, path))) {
    if (RESERVED_HEADERS.has(name.toLowerCase())) refuse(`The header "${name}" is reserved.`, path);
    if (/[\r\n]|[^\p{ASCII}]/u.test(name + header)) refuse('Headers must be ASCII on one line.', path);
  }
}

function checkSize(value: unknown, max: number, path: string): void {
  if (Buffer.byteLength(JSON.stringify(strings(value, path))) >= max) {
    refuse(`The ${path.split('.').at(-1)} must be smaller than ${max} bytes.`, path);
  }
}

function checkAttachments(value: unknown): void {
  if (value === undefined) return;
  list(value, 'attachments').forEach((attachment, index) => {
    const { content, filename } = object(attachment, `attachments.${index}`);
    if (typeof content !== 'string' || !/^[A-Za-z0-9+/]+={0,2}$/.test(content)) {
      refuse('The attachment content must be base64 encoded.', `attachments.${index}.content`);
    }
    if (typeof filename !== 'string' || filename === '') {
      refuse('The attachment filename is required.', `attachments.${index}.filename`);
    }
  });
}

function address(value: unknown, path: string): { email: string; name?: string } {
  const { email, name } = object(value, path);
  if (typeof email !== 'string' || !/^[^@\s<>,;]+@[^@\s<>,;]+$/.test(email)) {
    return refuse('Does not contain a valid address.', `${path}.email`);
  }
  if (name === undefined) return { email };
  if (typeof name !== 'string') return refuse('The name must be a string.', `${path}.name`);
  if (/[;,]/.test(name)) {
    return refuse('The name may not contain a semicolon or a comma.', `${path}.name`);
  }
  return { email, name };
}

function object(value: unknown, path: string): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuse('Invalid type. Expected: object.', path);
  }
  return value as Json;
}

function list(value: unknown, path: string): unknown[] {
  return Array.isArray(value) ? value : refuse('Invalid type. Expected: array.', path);
}

function strings(value: unknown, path: string): Record<string, string> {
  if (value === undefined) return {};
  const entries = Object.entries(object(value, path));
  if (entries.some(([, entry]) => typeof entry !== 'string')) {
    refuse('Invalid type. Expected: string.', path);
  }
  return Object.fromEntries(entries) as Record<string, string>;
}

function known(json: Json, fields: ReadonlySet<string>, path: string): void {
  for (const field of Object.keys(json)) {
    if (!fields.has(field)) refuse(`Additional property ${field} is not allowed.`, path || field);
  }
}
