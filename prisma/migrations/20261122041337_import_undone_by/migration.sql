-- AlterTable
ALTER TABLE "imports" ADD COLUMN     "undoneById" UUID;

-- AddForeignKey
ALTER TABLE "imports" ADD CONSTRAINT "imports_undoneById_fkey" FOREIGN KEY ("undoneById") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;
