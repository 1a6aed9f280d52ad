import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { ExportFormat, ExportLines } from '../../../prisma/generated/enums';
import type { Actor } from '../../access/actor';
import { AssociationFilterInput, AssociationOrder } from '../../associations/graphql/associations.args';
import { BusinessFilterInput, BusinessOrder } from '../../businesses/graphql/businesses.args';
import { CommitmentFilterInput, CommitmentOrder } from '../../commitments/graphql/commitments.args';
import { ContactFilterInput, ContactOrder } from '../../contacts/graphql/contacts.args';
import { EventFilterInput, EventOrder } from '../../events/graphql/events.args';
import { CurrentActor } from '../../graphql/current-actor';
import { RequirePermission } from '../../graphql/require-permission';
import { InteractionFilterInput, InteractionOrder } from '../../interactions/graphql/interactions.args';
import { VisitFilterInput, VisitOrder } from '../../visits/graphql/visits.args';
import { ExportsService, type StartedExport as Started } from '../exports.service';
import { StartedExport } from './export.model';

const Format = () => Args('format', { type: () => ExportFormat, description: 'What kind of file.' });
const filterOf = (type: () => unknown) => ({
  type: type as () => object,
  defaultValue: {},
  description: 'Which records.',
});
const orderOf = (type: () => unknown) => ({
  type: type as () => object,
  nullable: true,
  description: 'The order.',
});

@Resolver(() => StartedExport)
export class ExportsResolver {
  constructor(private readonly exports: ExportsService) {}

  @Mutation(() => StartedExport, { description: 'Takes a list of businesses along.' })
  @RequirePermission('exports.run')
  exportBusinesses(
    @CurrentActor() actor: Actor,
    @Format() format: ExportFormat,
    @Args('filter', filterOf(() => BusinessFilterInput)) filter: BusinessFilterInput,
    @Args('orderBy', orderOf(() => BusinessOrder)) orderBy?: BusinessOrder,
  ) {
    return this.exports.businesses(actor, format, { filter, orderBy }).then(toModel);
  }

  @Mutation(() => StartedExport, { description: 'Takes a list of associations along.' })
  @RequirePermission('exports.run')
  exportAssociations(
    @CurrentActor() actor: Actor,
    @Format() format: ExportFormat,
    @Args('filter', filterOf(() => AssociationFilterInput)) filter: AssociationFilterInput,
    @Args('orderBy', orderOf(() => AssociationOrder)) orderBy?: AssociationOrder,
  ) {
    return this.exports.associations(actor, format, { filter, orderBy }).then(toModel);
  }

  @Mutation(() => StartedExport, { description: 'Takes a list of people along.' })
  @RequirePermission('exports.run')
  exportContacts(
    @CurrentActor() actor: Actor,
    @Format() format: ExportFormat,
    @Args('filter', filterOf(() => ContactFilterInput)) filter: ContactFilterInput,
    @Args('orderBy', orderOf(() => ContactOrder)) orderBy?: ContactOrder,
    @Args('lines', {
      type: () => ExportLines,
      nullable: true,
      description: 'Of a sheet: a line per function, unless asked otherwise.',
    })
    lines?: ExportLines,
  ) {
    return this.exports.contacts(actor, format, { filter, orderBy, lines }).then(toModel);
  }

  @Mutation(() => StartedExport, {
    description: 'Takes a list of contact moments along; never the confidential ones.',
  })
  @RequirePermission('exports.run')
  exportInteractions(
    @CurrentActor() actor: Actor,
    @Format() format: ExportFormat,
    @Args('filter', filterOf(() => InteractionFilterInput)) filter: InteractionFilterInput,
    @Args('orderBy', orderOf(() => InteractionOrder)) orderBy?: InteractionOrder,
  ) {
    return this.exports.interactions(actor, format, { filter, orderBy }).then(toModel);
  }

  @Mutation(() => StartedExport, { description: 'Takes a list of commitments along.' })
  @RequirePermission('exports.run')
  exportCommitments(
    @CurrentActor() actor: Actor,
    @Format() format: ExportFormat,
    @Args('filter', filterOf(() => CommitmentFilterInput)) filter: CommitmentFilterInput,
    @Args('orderBy', orderOf(() => CommitmentOrder)) orderBy?: CommitmentOrder,
  ) {
    return this.exports.commitments(actor, format, { filter, orderBy }).then(toModel);
  }

  @Mutation(() => StartedExport, { description: 'Takes a list of visits along.' })
  @RequirePermission('exports.run')
  exportVisits(
    @CurrentActor() actor: Actor,
    @Format() format: ExportFormat,
    @Args('filter', filterOf(() => VisitFilterInput)) filter: VisitFilterInput,
    @Args('orderBy', orderOf(() => VisitOrder)) orderBy?: VisitOrder,
  ) {
    return this.exports.visits(actor, format, { filter, orderBy }).then(toModel);
  }

  @Mutation(() => StartedExport, { description: 'Takes a list of gatherings along.' })
  @RequirePermission('exports.run')
  exportEvents(
    @CurrentActor() actor: Actor,
    @Format() format: ExportFormat,
    @Args('filter', filterOf(() => EventFilterInput)) filter: EventFilterInput,
    @Args('orderBy', orderOf(() => EventOrder)) orderBy?: EventOrder,
  ) {
    return this.exports.events(actor, format, { filter, orderBy }).then(toModel);
  }

  @Mutation(() => StartedExport, { description: 'Takes the attendees of a gathering along.' })
  @RequirePermission('exports.run')
  exportAttendees(
    @CurrentActor() actor: Actor,
    @Format() format: ExportFormat,
    @Args('eventId', { type: () => ID, description: 'Of which gathering.' }) eventId: string,
  ) {
    return this.exports.attendees(actor, format, eventId).then(toModel);
  }
}

function toModel(started: Started): StartedExport {
  return { ...started, path: `/admin/download/export/${started.id}` };
}
