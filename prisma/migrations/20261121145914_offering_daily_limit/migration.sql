-- AlterTable
ALTER TABLE "offerings" ADD COLUMN     "daily_limit" INTEGER;
ALTER TABLE "offerings" ADD CONSTRAINT "offerings_daily_limit" CHECK ("daily_limit" > 0);
