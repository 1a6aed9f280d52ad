import { useRecordContext } from 'react-admin';
import { Period } from '../fields/Period';
import { RowLink } from '../fields/RowLink';
import type { BusinessRecordFragment } from '../graphql/generated';
import { RowTable } from '../layout/RowTable';
import { Section } from '../layout/Section';
import { AddMembership } from './AddMembership';
import { EndMembership } from './EndMembership';

/** Our people there who sit on the board of the association. */
function boardOf(people: BusinessRecordFragment['affiliations'] | undefined, associationId: string): string {
  const names = (people ?? [])
    .filter(({ endsOn }) => !endsOn)
    .flatMap(({ contact }) =>
      contact.affiliations
        .filter((one) => one.isBoardMember && !one.endsOn && one.association?.id === associationId)
        .map(({ role }) => (role ? `${contact.fullName} (${role})` : contact.fullName)),
    );
  return [...new Set(names)].join(', ') || '–';
}

/** On the page of a business: the associations it belongs to. */
export const BusinessMemberships = () => {
  const business = useRecordContext<BusinessRecordFragment>();
  if (!business) return null;
  return (
    <Section
      title="resources.associations.sections.memberships"
      actions={<AddMembership businessId={business.id} />}
    >
      <RowTable
        rows={business.memberships}
        empty="resources.associations.membership.noMemberships"
        isPast={({ endsOn }) => endsOn !== null}
        columns={{
          'resources.associations.membership.association': ({ association }) => (
            <RowLink resource="associations" {...association} />
          ),
          'overview.board': ({ association }) => boardOf(business.affiliations, association.id),
          'resources.associations.membership.since': (membership) => <Period {...membership} />,
          '': (membership) => <EndMembership {...membership} />,
        }}
      />
    </Section>
  );
};
