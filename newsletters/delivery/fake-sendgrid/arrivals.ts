import { applySubstitutions } from '../../render/placeholders';
import type { EventSubject } from './event-posts';
import type { AcceptedRequest } from './request-rules';

/** One mail as its reader has it. */
export interface SentMail {
  readonly to: string;
  readonly toName: string | null;
  readonly from: string;
  readonly fromName: string | null;
  readonly replyTo: string | null;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Message and personal headers together, names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly customArgs: Readonly<Record<string, string>>;
  readonly attachments: readonly {
    readonly filename: string;
    readonly type: string;
    readonly content: string;
  }[];
  readonly messageId: string;
  readonly acceptedAt: string;
}

interface Arrival {
  readonly request: AcceptedRequest;
  readonly index: number;
  readonly messageId: string;
  readonly acceptedAt: string;
}

/** Everything the stand-in accepted. Bodies are shared between the people of one request and filled when read. */
export class Arrivals {
  private readonly byAddress = new Map<string, Arrival[]>();

  add(request: AcceptedRequest, messageId: string): EventSubject[] {
    const acceptedAt = new Date().toISOString();
    return request.personalizations.flatMap((person, index) =>
      person.to.map(({ email }) => {
        const key = email.toLowerCase();
        const arrivals = this.byAddress.get(key) ?? [];
        arrivals.push({ request, index, messageId, acceptedAt });
        this.byAddress.set(key, arrivals);
        return { email, messageId, customArgs: { ...request.custom_args, ...person.custom_args } };
      }),
    );
  }

  clear(): void {
    this.byAddress.clear();
  }

  /** How many mails each address got. */
  counts(): Record<string, number> {
    return Object.fromEntries([...this.byAddress].map(([email, arrivals]) => [email, arrivals.length]));
  }

  /** The mails of one address, or of everybody, the oldest first. */
  sent(to?: string): SentMail[] {
    const keys = to === undefined ? [...this.byAddress.keys()] : [to.toLowerCase()];
    return keys.flatMap((email) => (this.byAddress.get(email) ?? []).map((arrival) => read(arrival, email)));
  }

  /** What events about mails to this address are about. */
  subjects(to?: string): EventSubject[] {
    return this.sent(to).map(({ to: email, messageId, customArgs }) => ({ email, messageId, customArgs }));
  }
}

function read({ request, index, messageId, acceptedAt }: Arrival, email: string): SentMail {
  const person = request.personalizations[index];
  const fill = (text: string | undefined): string =>
    applySubstitutions(text ?? '', person?.substitutions ?? {});
  const content = (type: string): string => fill(request.content.find((part) => part.type === type)?.value);
  return {
    to: email,
    toName: nameOf(request, index, email),
    from: request.from.email,
    fromName: request.from.name ?? null,
    replyTo: request.reply_to?.email ?? null,
    subject: fill(person?.subject ?? request.subject),
    text: content('text/plain'),
    html: content('text/html'),
    headers: lowerCaseKeys({ ...request.headers, ...person?.headers }),
    customArgs: { ...request.custom_args, ...person?.custom_args },
    attachments: attachmentsOf(request),
    messageId,
    acceptedAt,
  };
}

function nameOf(request: AcceptedRequest, index: number, email: string): string | null {
  return request.personalizations[index]?.to.find((to) => to.email.toLowerCase() === email)?.name ?? null;
}

function attachmentsOf(request: AcceptedRequest): SentMail['attachments'] {
  return (request.attachments ?? []).map(({ filename, type = 'application/octet-stream', content }) => ({
    filename,
    type,
    content,
  }));
}

function lowerCaseKeys(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
