-- CreateIndex
CREATE INDEX "mail_messages_subjectId_idx" ON "mail_messages"("subjectId");

-- CreateIndex
CREATE INDEX "commitments_contactId_idx" ON "commitments"("contactId");
