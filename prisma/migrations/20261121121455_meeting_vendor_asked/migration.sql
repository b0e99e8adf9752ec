-- AlterTable
ALTER TABLE "meetings" ADD COLUMN     "asked_at" TIMESTAMPTZ(3);
