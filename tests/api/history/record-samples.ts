import type { RecordKind } from '../../../api/history/history.types';
import type { PrismaService } from '../../../api/database/prisma.service';
import { sampleReferences } from './sample-references';

/** How one kind of record is made through the api, and changes that together touch everything an update can. */
export interface RecordSample {
  /** Mutation and input type with which it is made. */
  make: { mutation: string; inputType: string; input: Record<string, unknown> };
  /** Each becomes one entry of the history, which is then taken back. */
  changes: readonly Record<string, unknown>[];
  /** Tables that hold part of the record: table → column that names the record. */
  parts?: Readonly<Record<string, string>>;
  /** Fields of an update that no entry of the history holds. */
  untold?: readonly string[];
}

/** One change per field. */
const each = (fields: Record<string, unknown>) =>
  Object.entries(fields).map(([field, value]) => ({ [field]: value }));

const outlineFrom = (west: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, 52.2],
      [west + 0.01, 52.2],
      [west + 0.01, 52.21],
      [west, 52.2],
    ],
  ],
});

const letterOf = (text: string) => [{ id: 'a', kind: 'text', aim: 'INFORM', text: `<p>${text}</p>` }];

/** A sample of every kind that has a history: a new kind does not compile until it is here. */
export async function recordSamples(prisma: PrismaService): Promise<Record<RecordKind, RecordSample>> {
  const some = await sampleReferences(prisma);
  return {
    BUSINESS: {
      make: made('Business', {
        name: 'Café De Kroon',
        kvkNumber: '01234567',
        branchNumber: '000012345678',
        phone: '0570123456',
        areaId: some.areas[0],
        sectorIds: [some.sectors[0]],
        tags: ['horeca'],
        workingPersons: 4,
      }),
      parts: { business_sectors: 'businessId' },
      changes: [
        { kvkNumber: '07654321', branchNumber: '000087654321' },
        { latitude: 52.25, longitude: 6.16 },
        { sectorIds: [some.sectors[1], some.sectors[0]] },
        { sectorIds: [] },
        ...each({
          name: 'Café De Nieuwe Kroon',
          statutoryName: 'De Kroon B.V.',
          tradeNames: ['Kroon', 'De Kroon'],
          legalForm: 'BV',
          workingPersons: null,
          street: 'Brink',
          houseNumber: '12a',
          postcode: '7411 AB',
          city: 'Deventer',
          isAddressShielded: true,
          website: 'kroon.nl',
          phone: null,
          email: 'info@kroon.nl',
          status: 'CLOSED',
          tags: ['horeca', 'terras'],
          isNonMailing: true,
          remarks: 'Achterom\nbellen',
          areaId: some.areas[1],
          accountManagerId: some.users[0],
          successorOfId: some.businesses[0],
        }),
      ],
    },
    ASSOCIATION: {
      make: made('Association', {
        name: 'Binnenstad',
        kind: 'RETAIL',
        areaId: some.areas[0],
        tags: ['centrum'],
      }),
      changes: each({
        name: 'Binnenstad Deventer',
        kind: 'BIZ',
        kvkNumber: '12345678',
        website: 'https://binnenstad.nl',
        phone: '0570 12 34 56',
        email: 'info@binnenstad.nl',
        tags: [],
        remarks: 'Vergadert op dinsdag',
        visitCadenceMonths: 6,
        boardMeetingsPerYear: 4,
        areaId: null,
        accountManagerId: some.users[0],
      }),
    },
    CONTACT: {
      make: made('Contact', {
        givenName: 'Anna',
        familyName: 'Dam',
        emails: [
          { address: 'anna@dam.nl', isPrimary: true },
          { address: 'a@dam.nl', isPrimary: false },
        ],
        phones: [{ number: '+31612345678', isPrimary: true }],
      }),
      parts: { contact_emails: 'contactId', contact_phones: 'contactId' },
      changes: each({
        initials: 'A.B.',
        givenName: null,
        infix: 'van',
        familyName: 'Damme',
        salutationPreference: 'MRS',
        language: 'EN',
        tags: ['vip'],
        remarks: 'Belt graag terug',
        emails: [{ address: 'a@dam.nl', isPrimary: true }],
        phones: [],
      }),
    },
    INTERACTION: {
      make: {
        mutation: 'logInteraction',
        inputType: 'LogInteractionInput',
        input: {
          channel: 'PHONE',
          summary: 'Vraag over parkeren',
          businessId: some.businesses[0],
          contactIds: [some.contacts[0]],
          occurredAt: '2026-03-01T09:00:00.000Z',
        },
      },
      parts: { interaction_participants: 'interactionId' },
      changes: [
        { businessId: null, associationId: some.association },
        { followUp: 'Terugbellen', followUpOn: '2026-04-01' },
        ...each({
          businessId: some.businesses[1],
          contactIds: [some.contacts[1], some.contacts[0]],
          channel: 'EMAIL',
          summary: 'Vraag over laden en lossen',
          isConfidential: true,
          occurredAt: '2026-02-01T10:30:00.000Z',
          userId: some.users[1],
        }),
      ],
    },
    SEGMENT: {
      make: made('Segment', {
        name: 'In het centrum',
        definition: { match: 'ALL', conditions: [{ field: 'area', operator: 'IN', value: [some.areas[0]] }] },
      }),
      changes: [
        { visibility: 'ROLES', roles: ['SPECIALIST', 'ALDERMAN'] },
        { visibility: 'PRIVATE' },
        ...each({
          name: 'Midden in het centrum',
          description: 'Voor de borrel',
          definition: { match: 'ANY', conditions: [{ field: 'size', operator: 'AT_LEAST', value: 5 }] },
        }),
      ],
    },
    VISIT: {
      make: {
        mutation: 'planVisit',
        inputType: 'PlanVisitInput',
        input: {
          businessId: some.businesses[0],
          subject: 'Kennismaking',
          startsAt: '2026-04-01T09:00:00.000Z',
          endsAt: '2026-04-01T10:00:00.000Z',
          contactIds: [some.contacts[0]],
          userIds: [some.users[0]],
        },
      },
      parts: { visit_participants: 'visitId' },
      changes: [
        { businessId: null, associationId: some.association },
        { startsAt: '2026-05-01T09:00:00.000Z', endsAt: '2026-05-01T10:30:00.000Z' },
        ...each({
          businessId: some.businesses[1],
          subject: 'Uitbreiding',
          topics: ['personeel'],
          location: 'Stadhuis',
          preparation: 'Cijfers lezen',
          ownerId: some.users[1],
          contactIds: [],
          userIds: [some.users[1]],
        }),
      ],
    },
    COMMITMENT: {
      make: made('Commitment', { what: 'Bellen', dueOn: '2026-04-01', businessId: some.businesses[0] }),
      changes: [
        { businessId: null, associationId: some.association },
        ...each({
          businessId: some.businesses[1],
          what: 'Mailen',
          dueOn: '2026-05-01',
          userId: some.users[1],
          contactId: some.contacts[0],
        }),
      ],
    },
    EVENT: {
      make: made('Event', {
        kind: 'DRINKS',
        title: 'Borrel',
        startsAt: '2026-05-01T15:00:00.000Z',
        endsAt: '2026-05-01T17:00:00.000Z',
        capacity: 10,
      }),
      changes: [
        { startsAt: '2026-06-01T15:00:00.000Z', endsAt: '2026-06-01T17:00:00.000Z' },
        { registrationOpensAt: '2026-04-01T08:00:00.000Z', registrationClosesAt: '2026-04-30T08:00:00.000Z' },
        ...each({
          kind: 'THEMED_MEETING',
          title: 'Zomerborrel',
          summary: 'Gezellig',
          description: 'Met muziek',
          venueName: 'De Lindehof',
          venueAddress: 'Dorpsstraat 1',
          capacity: 20,
          maxGuests: 2,
          isPublic: false,
          segmentId: some.segments[0],
          organiserId: some.users[0],
        }),
      ],
    },
    NEWSLETTER: {
      make: made('Newsletter', { subject: 'Nieuws', topicIds: [some.topics[0]], blocks: letterOf('Eerst') }),
      parts: { newsletter_topics: 'newsletterId', newsletter_segments: 'newsletterId' },
      changes: each({
        subject: 'Groot nieuws',
        preheader: 'Lees verder',
        blocks: letterOf('Later'),
        language: 'EN',
        topicIds: [some.topics[1]],
        segmentIds: [some.segments[0], some.segments[1]],
      }),
    },
    TOPIC: {
      make: made('Topic', { name: 'Duurzaam', slug: 'duurzaam' }),
      changes: each({ name: 'Energie', description: 'Over energie', slug: 'energie', position: 7 }),
    },
    AREA: {
      make: made('Area', { name: 'De Worp', kind: 'DISTRICT', outline: outlineFrom(6.1) }),
      changes: each({ name: 'Worp', kind: 'BUSINESS_PARK', cbsCode: 'WK015001', outline: outlineFrom(6.2) }),
    },
    SECTOR: {
      make: made('Sector', { code: '5610', sbiVersion: '2008', name: 'Eten' }),
      changes: each({ code: '5611', sbiVersion: '2025', name: 'Restaurants', nameEn: 'Restaurants' }),
    },
    USER: {
      make: made('User', {
        name: 'Els',
        email: 'els@example.nl',
        initials: 'EJ',
        role: 'KCC_AGENT',
        colour: '#0b6b75',
      }),
      // Of a password only that it changed is known.
      untold: ['password'],
      changes: each({
        name: 'Els Jansen',
        email: 'els.jansen@example.nl',
        initials: 'E',
        colour: '#aa3300',
        role: 'SPECIALIST',
        jobTitle: 'Adviseur',
        phone: '0570123456',
        language: 'EN',
      }),
    },
  };
}

const made = (type: string, input: Record<string, unknown>): RecordSample['make'] => ({
  mutation: `create${type}`,
  inputType: `Create${type}Input`,
  input,
});
