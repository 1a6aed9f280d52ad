import type { Theme } from '../theme';
import type { LetterHtmlStyles } from './letter-html';
import { ownLink } from './links';
import { escapeHtml } from './markup';
import type { ContactDetails, MunicipalityDetails } from './municipality';

/** A label and what it says; `href` makes the value a link. */
export interface Fact {
  readonly label: string;
  readonly value: string;
  readonly href?: string;
}

export function letterStyles(theme: Theme): LetterHtmlStyles {
  return {
    p: 'margin: 0 0 14px',
    list: 'margin: 0 0 14px; padding: 0 0 0 22px',
    item: 'margin: 0 0 6px',
    a: linkStyle(theme),
  };
}

export function link(href: string, label: string, theme: Theme): string {
  return `<a href="${escapeHtml(href)}" style="${linkStyle(theme)}">${escapeHtml(label)}</a>`;
}

export function paragraph(markup: string, style = 'margin: 0 0 14px'): string {
  return markup === '' ? '' : `<p style="${style}">${markup}</p>`;
}

/** Facts under each other; a table, because that is what every mail program lays out alike. */
export function factTable(facts: readonly Fact[], theme: Theme, spaceBelow = 12): string {
  const present = facts.filter((fact) => fact.value !== '');
  if (present.length === 0) return '';
  const size = `font-size: ${theme.type.size.body}px; line-height: 1.5; font-family: ${theme.type.family}`;
  const rows = present.map((fact) => {
    const value = fact.href ? link(fact.href, fact.value, theme) : escapeHtml(fact.value);
    return (
      `<tr><td valign="top" style="padding: 0 16px 4px 0; white-space: nowrap; word-break: normal; ${size}; color: ${theme.colors.inkMuted}">${escapeHtml(fact.label)}</td>` +
      `<td valign="top" style="padding: 0 0 4px; ${size}; color: ${theme.colors.ink}">${value}</td></tr>`
    );
  });
  return `<table role="presentation" border="0" cellpadding="0" cellspacing="0" style="margin: 0 0 ${spaceBelow}px">${rows.join('')}</table>`;
}

/** The municipality's own lines at the foot. */
export function senderLines(municipality: MunicipalityDetails, theme: Theme): string {
  const reach = [
    municipality.phone ? link(phoneLink(municipality.phone), municipality.phone, theme) : '',
    municipality.email ? link(`mailto:${municipality.email}`, municipality.email, theme) : '',
    municipality.websiteUrl
      ? link(ownLink(municipality.websiteUrl), siteName(municipality.websiteUrl), theme)
      : '',
  ].filter((item) => item !== '');
  const lines = [
    `<strong style="font-weight: ${theme.type.weight.bold}; color: ${theme.colors.ink}">${escapeHtml(senderName(municipality))}</strong>`,
    municipality.address ? escapeHtml(municipality.address) : '',
    reach.join(' &nbsp;·&nbsp; '),
  ].filter((line) => line !== '');
  return paragraph(lines.join('<br />'), 'margin: 0 0 12px');
}

export function senderName(municipality: MunicipalityDetails): string {
  return municipality.team ? `${municipality.name}, ${lowerFirst(municipality.team)}` : municipality.name;
}

export function contactFacts(
  contact: ContactDetails,
  words: { phone: string; email: string; workingDays: string },
): Fact[] {
  return [
    {
      label: words.phone,
      value: contact.phone ?? '',
      ...(contact.phone ? { href: phoneLink(contact.phone) } : {}),
    },
    {
      label: words.email,
      value: contact.email ?? '',
      ...(contact.email ? { href: `mailto:${contact.email}` } : {}),
    },
    { label: words.workingDays, value: contact.workingDays ?? '' },
  ];
}

export function siteName(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url;
}

export function phoneLink(phone: string): string {
  return `tel:${phone.replace(/[^+\d]/g, '')}`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function linkStyle(theme: Theme): string {
  return `color: ${theme.colors.accent}; text-decoration: underline`;
}
