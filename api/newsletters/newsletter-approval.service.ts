import { Injectable } from '@nestjs/common';
import type { Newsletter } from '../../prisma/generated/client';
import { applySubstitutions, PLACEHOLDERS } from '../../newsletters/render/placeholders';
import { aimMix } from '../../newsletters/render/content-blocks';
import { parseBlocks } from '../../newsletters/render/parse-blocks';
import { userIdOf, type Actor } from '../access/actor';
import { requirePermission } from '../access/permissions';
import { Clock } from '../config/clock';
import { Config } from '../config/config';
import { PrismaService, type Transaction } from '../database/prisma.service';
import { Checks } from '../errors/checks';
import { DomainError } from '../errors/domain-error';
import { ErrorCode, FieldProblemCode } from '../errors/error-code';
import { MailService } from '../mail/mail.service';
import { countAudience, type AudienceChoice } from './audience.queries';
import { isBlocked, makeLetter } from './letter';
import { letterGreeting } from './newsletter.rules';
import { NewsletterStep } from './newsletter.states';
import type { Audience, NewsletterInput, NewsletterPreview, ScheduleOutcome } from './newsletter.types';
import { readEdition, takeStep, type NewsletterEdition } from './newsletters.queries';

/** From draft to a moment: look, test, let somebody else approve, schedule. */
@Injectable()
export class NewsletterApprovalService {
  constructor(
    private readonly prisma: PrismaService,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly mail: MailService,
  ) {}

  /** The letter as it stands in the editor, saved or not, and everything that was found about it. */
  async preview(
    actor: Actor,
    content: Pick<NewsletterInput, 'subject' | 'preheader' | 'blocks' | 'language'>,
  ): Promise<NewsletterPreview> {
    requirePermission(actor, 'newsletters.read');
    const { blocks, problems } = parseBlocks(content.blocks ?? []);
    const language = content.language ?? 'NL';
    const { subject, preheader = null } = content;
    const { html, text, findings } = await makeLetter(this.config, { subject, preheader, blocks, language });
    const example = this.examples(language);
    return {
      html: applySubstitutions(html, example),
      text: applySubstitutions(text, example),
      findings,
      problems,
      mix: aimMix(blocks),
    };
  }

  /** Who would receive it if it left now. */
  async audience(actor: Actor, choice: AudienceChoice): Promise<Audience> {
    requirePermission(actor, 'newsletters.read');
    return countAudience(this.prisma, choice, this.clock.now());
  }

  /**
   * Mails the letter to colleagues only, recognisable as a test.
   * @param userIds members of staff; the person who asks when absent
   */
  async test(actor: Actor, id: string, userIds: readonly string[] = []): Promise<Newsletter> {
    requirePermission(actor, 'newsletters.write');
    const wanted = userIds.length > 0 ? [...new Set(userIds)] : [userIdOf(actor) ?? ''];
    const staff = await this.prisma.user.findMany({ where: { id: { in: wanted }, archivedAt: null } });
    new Checks()
      .that('userIds', staff.length === wanted.length, FieldProblemCode.UNKNOWN_REFERENCE)
      .that('userIds', wanted.length <= 20, FieldProblemCode.TOO_LARGE, { max: 20 })
      .done();
    const edition = await readEdition(this.prisma, id);
    const letter = await makeLetter(this.config, edition);
    const { newsletter, mailIds } = await this.prisma.transaction(async (tx) => {
      const step = {
        step: NewsletterStep.TEST,
        action: 'newsletter.tested',
        expectedVersion: edition.version,
      };
      const tested = await takeStep(tx, actor, id, { ...step, patch: { testedHash: edition.hash } });
      const mails = await tx.mailMessage.createManyAndReturn({
        data: staff.map(({ email, name }) => ({
          kind: 'newsletter-test',
          email,
          name,
          ...this.testMail(letter, edition, name),
          subjectType: 'Newsletter',
          subjectId: id,
        })),
        select: { id: true },
      });
      return { newsletter: tested, mailIds: mails.map((mail) => mail.id) };
    });
    await this.mail.wake(...mailIds);
    return newsletter;
  }

  /**
   * A second person vouches for exactly this content.
   * @throws DomainError APPROVER_IS_AUTHOR for who made it or changed it last
   */
  async approve(actor: Actor, id: string, expectedVersion: number): Promise<Newsletter> {
    requirePermission(actor, 'newsletters.approve');
    return this.prisma.transaction(async (tx) => {
      const edition = await readEdition(tx, id);
      if (await isAuthor(tx, edition, userIdOf(actor))) throw new DomainError(ErrorCode.APPROVER_IS_AUTHOR);
      const patch = {
        approvedHash: edition.hash,
        approvedAt: this.clock.now(),
        approvedById: userIdOf(actor) ?? null,
      };
      const step = { step: NewsletterStep.APPROVE, action: 'newsletter.approved', expectedVersion };
      return takeStep(tx, actor, id, { ...step, patch });
    });
  }

  /**
   * Sets the moment of sending, after the checks that cannot be skipped.
   * @param at absent for as soon as possible
   */
  async schedule(
    actor: Actor,
    id: string,
    expectedVersion: number,
    at?: Date | null,
  ): Promise<ScheduleOutcome<Newsletter>> {
    requirePermission(actor, 'newsletters.write');
    const now = this.clock.now();
    // A minute for the clock of the browser.
    if (at)
      new Checks().that('at', at.getTime() >= now.getTime() - 60_000, FieldProblemCode.IN_THE_PAST).done();
    const edition = await readEdition(this.prisma, id);
    const { status } = edition;
    if (status !== 'SCHEDULED' && (status !== 'APPROVED' || edition.approvedHash !== edition.hash)) {
      return { kind: 'not-approved', status };
    }
    const { findings } = await makeLetter(this.config, edition);
    if (isBlocked(findings)) return { kind: 'preflight-failed', findings };
    const audience = await countAudience(this.prisma, edition, now);
    if (audience.recipients === 0) return { kind: 'empty-audience', audience };
    const step = { step: NewsletterStep.SCHEDULE, action: 'newsletter.scheduled', expectedVersion };
    const newsletter = await this.prisma.transaction((tx) =>
      takeStep(tx, actor, id, { ...step, patch: { scheduledAt: at ?? now, pauseReason: null } }),
    );
    return { kind: 'scheduled', newsletter };
  }

  /** Takes the moment back; the approval stands. */
  async withdraw(actor: Actor, id: string): Promise<Newsletter> {
    requirePermission(actor, 'newsletters.write');
    const step = {
      step: NewsletterStep.WITHDRAW,
      action: 'newsletter.withdrawn',
      patch: { scheduledAt: null },
    };
    return this.prisma.transaction((tx) => takeStep(tx, actor, id, step));
  }

  private testMail(letter: { html: string; text: string }, edition: NewsletterEdition, name: string) {
    const greeting = letterGreeting(edition.language, { contact: null, name });
    const values = { ...this.examples(edition.language), [PLACEHOLDERS.greeting]: greeting };
    return {
      subject: `[TEST] ${edition.subject}`,
      html: applySubstitutions(letter.html, values),
      text: applySubstitutions(letter.text, values),
    };
  }

  /** What stands in a preview where a reader's own greeting and links come. */
  private examples(language: 'NL' | 'EN'): Record<string, string> {
    const page = `${this.config.publicUrl}/nieuwsbrief`;
    return {
      [PLACEHOLDERS.greeting]: letterGreeting(language, { contact: null, name: null }),
      [PLACEHOLDERS.unsubscribe]: page,
      [PLACEHOLDERS.preferences]: page,
    };
  }
}

/** Who made the edition or changed it last wrote what is to be approved. */
async function isAuthor(
  tx: Transaction,
  { id, createdById }: NewsletterEdition,
  userId: string | undefined,
): Promise<boolean> {
  if (userId === createdById) return true;
  const lastEdit = await tx.auditEntry.findFirst({
    where: { subjectType: 'Newsletter', subjectId: id, action: 'newsletter.updated' },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { actorId: true },
  });
  return userId !== undefined && lastEdit?.actorId === userId;
}
