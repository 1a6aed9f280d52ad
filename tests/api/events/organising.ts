import ICAL from 'ical.js';
import type { MailMessage } from '../../../prisma/generated/client';
import { unique } from '../../support/builders';
import type { GraphqlClient } from '../../support/graphql-client';
import type { TestApi } from '../../support/test-api';

export const FIELDS =
  'id version status slug title capacity seatsTaken nextSteps publicUrl counts { registered waitlisted seatsTaken arrived }';
export const CREATE = `mutation ($input: CreateEventInput!) { event: createEvent(input: $input) { ${FIELDS} } }`;
export const UPDATE = `mutation ($id: ID!, $expectedVersion: Int!, $input: UpdateEventInput!) {
  event: updateEvent(id: $id, expectedVersion: $expectedVersion, input: $input) { ${FIELDS} } }`;
export const REGISTER = `mutation ($eventId: ID!, $input: RegistrationInput!) { result: registerForEvent(eventId: $eventId, input: $input) {
  __typename
  ... on Registered { registration { id status contactId businessId } }
  ... on Waitlisted { position registration { id status } }
  ... on RegistrationClosed { reason }
  ... on AlreadyRegistered { registration { id } } } }`;

export interface Shown {
  event: {
    id: string;
    version: number;
    status: string;
    slug: string;
    title: string;
    seatsTaken: number;
    nextSteps: string[];
    publicUrl: string;
    counts: { registered: number; waitlisted: number; seatsTaken: number; arrived: number };
  };
}
export interface Result {
  result: {
    __typename: string;
    position?: number;
    reason?: string;
    registration: { id: string; contactId: string | null; businessId: string | null };
  };
}

export const step = (name: string, event: { id: string; version: number }, more = '') =>
  `mutation { event: ${name}(id: "${event.id}", expectedVersion: ${event.version}${more}) { ${FIELDS} } }`;

/** Registers somebody as a colleague does on the phone. */
export async function register(organiser: GraphqlClient, event: { id: string }, input: object = {}) {
  const person = { name: 'Els de Vries', email: `${unique()}@example.nl`, ...input };
  return (await organiser.ask<Result>(REGISTER, { eventId: event.id, input: person })).result;
}

export const mailsAbout = (api: TestApi, registrationId: string) =>
  api.prisma.mailMessage.findMany({ where: { subjectId: registrationId }, orderBy: { createdAt: 'asc' } });

/** The calendar file of a mail, read by another library than the one that wrote it. */
export function calendarOf(mail: MailMessage | undefined) {
  const [file] = mail?.attachments as { filename: string; type: string; content: string }[];
  const text = Buffer.from(file?.content ?? '', 'base64').toString();
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const entry = new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined);
  return { text, type: file?.type, method: calendar.getFirstPropertyValue('method'), entry };
}

export const INPUT = {
  kind: 'THEMED_MEETING',
  title: 'Verduurzamen op de Hoef',
  startsAt: '2026-03-19T16:00:00Z',
  endsAt: '2026-03-19T18:00:00Z',
  capacity: 40,
};
