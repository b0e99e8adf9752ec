-- AlterTable
ALTER TABLE "mails" ADD COLUMN     "kind" TEXT NOT NULL DEFAULT 'account';

-- CreateTable
CREATE TABLE "notifications" (
    "id" TEXT NOT NULL DEFAULT gen_random_uuid(),
    "dedupe_key" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL DEFAULT '',
    "path" TEXT NOT NULL,
    "happens_at" TIMESTAMPTZ(3),
    "other_time_zone" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "notifications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notification_preferences" (
    "user_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "is_on" BOOLEAN NOT NULL,

    CONSTRAINT "notification_preferences_pkey" PRIMARY KEY ("user_id","kind","channel")
);

-- CreateTable
CREATE TABLE "notification_settings" (
    "user_id" TEXT NOT NULL,
    "quiet_from" TEXT,
    "quiet_to" TEXT,
    "reminder_minutes" INTEGER[],
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "notification_settings_pkey" PRIMARY KEY ("user_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "notifications_dedupe_key_key" ON "notifications"("dedupe_key");

-- CreateIndex
CREATE INDEX "notifications_user_id_created_at_id_idx" ON "notifications"("user_id", "created_at", "id");

-- AddForeignKey
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification_preferences" ADD CONSTRAINT "notification_preferences_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification_settings" ADD CONSTRAINT "notification_settings_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The count beside the bell reads unread rows only.
CREATE INDEX "notifications_unread" ON "notifications"("user_id") WHERE "read_at" IS NULL;

ALTER TABLE "notification_settings" ADD CONSTRAINT "quiet_hours_have_both_ends" CHECK (("quiet_from" IS NULL) = ("quiet_to" IS NULL));

-- Letters that wait already learn what they are about.
UPDATE "mails" SET "kind" = CASE
  WHEN "template" = 'booking-reminder' THEN 'reminder'
  WHEN "template" = 'booking-confirmed' THEN 'confirmation'
  WHEN "template" IN ('booking-cancelled', 'late-payment') THEN 'cancellation'
  ELSE 'acceptance' END
WHERE "template" IN ('booking-reminder', 'booking-confirmed', 'booking-cancelled', 'late-payment', 'booking-requested', 'booking-declined', 'booking-lapsed');
