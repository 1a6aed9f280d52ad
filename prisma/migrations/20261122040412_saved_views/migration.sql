-- CreateTable
CREATE TABLE "saved_views" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "list" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "settings" JSONB NOT NULL,
    "isShared" BOOLEAN NOT NULL DEFAULT false,
    "ownerId" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "saved_views_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "view_defaults" (
    "userId" UUID NOT NULL,
    "list" TEXT NOT NULL,
    "viewId" UUID NOT NULL,

    CONSTRAINT "view_defaults_pkey" PRIMARY KEY ("userId","list")
);

-- CreateIndex
CREATE INDEX "saved_views_list_idx" ON "saved_views"("list");

-- CreateIndex
CREATE INDEX "view_defaults_viewId_idx" ON "view_defaults"("viewId");

-- AddForeignKey
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "view_defaults" ADD CONSTRAINT "view_defaults_userId_fkey" FOREIGN KEY ("userId") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "view_defaults" ADD CONSTRAINT "view_defaults_viewId_fkey" FOREIGN KEY ("viewId") REFERENCES "saved_views"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One name per person and list among live views.
CREATE UNIQUE INDEX "saved_views_name_live" ON "saved_views" ("ownerId", "list", lower("name")) WHERE "archivedAt" IS NULL;
