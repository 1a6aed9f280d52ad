-- AlterTable
ALTER TABLE "mail_messages" ADD COLUMN     "retriedAt" TIMESTAMPTZ(3),
ADD COLUMN     "uncertainSince" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "outbox_mails_deliveryId_idx" ON "outbox_mails"("deliveryId");

-- Finding a mail by part of its subject or address.
CREATE INDEX "outbox_batches_subject_search" ON "outbox_batches" USING gin ("subject" gin_trgm_ops);
CREATE INDEX "outbox_mails_address_search" ON "outbox_mails" USING gin (("toEmail"::text) gin_trgm_ops);
CREATE INDEX "subscriptions_address_search" ON "subscriptions" USING gin (("email"::text) gin_trgm_ops);
CREATE INDEX "subscriptions_newest" ON "subscriptions" ("createdAt" DESC, "id");
