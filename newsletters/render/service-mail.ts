import { neutralTheme } from '../theme';
import type { Theme } from '../theme';
import { ownLink } from './links';
import { cleanLine, escapeHtml } from './markup';
import type { ContactDetails, MailLanguage, MunicipalityDetails } from './municipality';
import { factLines, joinParagraphs, senderTextLines, underlined } from './plain-text';
import { dutchServiceMails } from './service-mail-texts.nl';
import { englishServiceMails } from './service-mail-texts.en';
import type { ServiceMailDataByKind, ServiceMailKind, ServiceMailText } from './service-mail-kinds';
import { contactFacts, factTable, paragraph, senderLines } from './snippets';
import type { Fact } from './snippets';
import { compiledTemplate, fill, fillPart } from './templates';

/** One mail to one person about something they did or must know. Never promotion: it needs no subscription. */
export type ServiceMail = {
  [K in ServiceMailKind]: {
    readonly kind: K;
    readonly language: MailLanguage;
    readonly municipality: MunicipalityDetails;
    /** The whole salutation, comma included; without it the neutral one. */
    readonly greeting?: string;
    /** Who can be called about it. */
    readonly contact?: ContactDetails;
    readonly theme?: Theme;
  } & ServiceMailDataByKind[K];
}[ServiceMailKind];

export interface RenderedMail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

const LANGUAGES = { nl: dutchServiceMails, en: englishServiceMails };

/** The mail in HTML and plain text, in the reader's language. */
export async function renderServiceMail(mail: ServiceMail): Promise<RenderedMail> {
  const theme = mail.theme ?? neutralTheme;
  const content = serviceMailContent(mail);
  const html = await renderHtml(mail, content, theme);
  return { subject: content.subject, html, text: renderText(mail, content) };
}

interface ServiceMailContent extends ServiceMailText {
  readonly greeting: string;
  readonly contactFacts: readonly Fact[];
}

function serviceMailContent(mail: ServiceMail): ServiceMailContent {
  const language = LANGUAGES[mail.language];
  // The kind and its data belong together in ServiceMail; TypeScript cannot follow that through a table.
  const write = language.mails[mail.kind] as (data: ServiceMail) => ServiceMailText;
  const text = write(mail);
  return {
    ...text,
    subject: cleanLine(text.subject),
    greeting: cleanLine(mail.greeting ?? '') || language.greeting,
    facts: text.facts.map((fact) => ({ ...fact, value: cleanLine(fact.value) })),
    contactFacts: mail.contact ? contactFacts(mail.contact, language.contact) : [],
  };
}

async function renderHtml(mail: ServiceMail, content: ServiceMailContent, theme: Theme): Promise<string> {
  const template = await compiledTemplate('service-mail', theme);
  const paragraphs = (lines: readonly string[]): string =>
    lines.map((line) => paragraph(escapeHtml(line))).join('');
  const { signature } = LANGUAGES[mail.language];
  const parts = [
    fill(template.head, { subject: content.subject, language: mail.language }),
    fillPart(template, 'top', {
      municipality: mail.municipality.name,
      title: content.title,
      before: paragraphs([content.greeting, ...content.before]),
    }),
    content.facts.some((fact) => fact.value !== '')
      ? fillPart(template, 'facts', { facts: factTable(content.facts, theme, 0) })
      : '',
    content.button
      ? fillPart(template, 'button', {
          buttonUrl: ownLink(content.button.url),
          buttonLabel: content.button.label,
        })
      : '',
    fillPart(template, 'bottom', {
      after:
        paragraphs(content.after) +
        linkLines(content, theme) +
        paragraph(
          [escapeHtml(signature), escapeHtml(signer(mail)), escapeHtml(mail.contact?.role ?? '')]
            .filter((line) => line !== '')
            .join('<br />'),
        ) +
        factTable(content.contactFacts, theme, 0),
      sender: senderLines(mail.municipality, theme),
    }),
    template.foot,
  ];
  return parts.filter((part) => part !== '').join('\n');
}

function linkLines(content: ServiceMailContent, theme: Theme): string {
  return content.links
    .map(({ before, label, url }) =>
      paragraph(
        `${escapeHtml(before)} <a href="${escapeHtml(ownLink(url))}" style="color: ${theme.colors.accent}; text-decoration: underline">${escapeHtml(label)}</a>.`,
      ),
    )
    .join('');
}

function renderText(mail: ServiceMail, content: ServiceMailContent): string {
  const { signature } = LANGUAGES[mail.language];
  return joinParagraphs([
    underlined(content.title, '='),
    content.greeting,
    ...content.before,
    factLines(content.facts.map((fact) => [fact.label, fact.value])),
    content.button ? `${content.button.label}:\n${ownLink(content.button.url)}` : '',
    ...content.after,
    ...content.links.map(({ before, label, url }) => `${before} ${label}:\n${ownLink(url)}`),
    [signature, signer(mail), mail.contact?.role ?? ''].filter((line) => line !== '').join('\n'),
    factLines(content.contactFacts.map((fact) => [fact.label, fact.value])),
    ['-- ', ...senderTextLines(mail.municipality)].join('\n'),
  ]);
}

function signer(mail: ServiceMail): string {
  return mail.contact?.name ?? mail.municipality.team ?? mail.municipality.name;
}

export type { ServiceMailDataByKind, ServiceMailKind } from './service-mail-kinds';
export { SERVICE_MAIL_KINDS } from './service-mail-kinds';
