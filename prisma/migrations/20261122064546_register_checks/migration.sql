-- CreateTable
CREATE TABLE "register_checks" (
    "kvkNumber" TEXT NOT NULL,
    "branchNumber" TEXT NOT NULL DEFAULT '',
    "checkedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "register_checks_pkey" PRIMARY KEY ("kvkNumber","branchNumber")
);

ALTER TABLE "register_checks"
  ADD CONSTRAINT "register_checks_kvkNumber_check" CHECK ("kvkNumber" ~ '^[0-9]{8}$'),
  ADD CONSTRAINT "register_checks_branchNumber_check" CHECK ("branchNumber" ~ '^([0-9]{12})?$');
