-- AlterTable
ALTER TABLE "proposals" ADD COLUMN     "instead_of_id" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "proposals_instead_of_id_key" ON "proposals"("instead_of_id");

-- AddForeignKey
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_instead_of_id_fkey" FOREIGN KEY ("instead_of_id") REFERENCES "proposals"("id") ON DELETE SET NULL ON UPDATE CASCADE;
