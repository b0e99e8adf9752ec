-- CreateTable
CREATE TABLE "free_starts" (
    "offering_id" TEXT NOT NULL,
    "calendar_id" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "till" TIMESTAMPTZ(3) NOT NULL,
    "duration_minutes" INTEGER NOT NULL,
    "comparable_price_cents" INTEGER NOT NULL,
    "format" "OfferingFormat" NOT NULL,
    "time_zone" TEXT NOT NULL,
    "notice_minutes" INTEGER NOT NULL,
    "horizon_days" INTEGER NOT NULL,
    "first_minute" INTEGER NOT NULL,
    "minutes_per_bit" INTEGER NOT NULL,
    "starts" VARBIT NOT NULL,

    CONSTRAINT "free_starts_pkey" PRIMARY KEY ("offering_id","since")
);

-- CreateIndex
CREATE INDEX "free_starts_calendar_id_idx" ON "free_starts"("calendar_id");

-- AddForeignKey
ALTER TABLE "free_starts" ADD CONSTRAINT "free_starts_calendar_id_fkey" FOREIGN KEY ("calendar_id") REFERENCES "calendars"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "free_starts" ADD CONSTRAINT "free_starts_offering_id_fkey" FOREIGN KEY ("offering_id") REFERENCES "offerings"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Rows are written over often and no index names what changes: with room on the page they stay where they are.
ALTER TABLE "free_starts" SET (fillfactor = 80);
