-- CreateEnum
CREATE TYPE "ProposalStatus" AS ENUM ('open', 'accepted', 'declined', 'withdrawn', 'expired');

-- CreateEnum
CREATE TYPE "NoShowStatus" AS ENUM ('open', 'appealed', 'upheld', 'overturned', 'final');

-- CreateEnum
CREATE TYPE "Audience" AS ENUM ('anyone', 'clients', 'invited', 'approved');

-- CreateEnum
CREATE TYPE "GuestStatus" AS ENUM ('asked', 'admitted', 'refused');

-- CreateEnum
CREATE TYPE "MeetingProvider" AS ENUM ('built_in', 'zoom', 'link');

-- CreateEnum
CREATE TYPE "RecordingStatus" AS ENUM ('recording', 'ready', 'failed', 'deleted');

-- CreateEnum
CREATE TYPE "CalendarProvider" AS ENUM ('google', 'microsoft', 'ics');

-- CreateEnum
CREATE TYPE "ConnectionStatus" AS ENUM ('active', 'broken');

-- AlterTable
ALTER TABLE "bookings" ADD COLUMN     "meeting_link" TEXT,
ADD COLUMN     "meeting_provider" "MeetingProvider" NOT NULL DEFAULT 'built_in',
ADD COLUMN     "move_count" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "move_policy" JSONB NOT NULL DEFAULT '{"untilHours":24,"times":2}',
ADD COLUMN     "time_version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "offerings" ADD COLUMN     "audience" "Audience" NOT NULL DEFAULT 'anyone',
ADD COLUMN     "buffer_after_minutes" INTEGER,
ADD COLUMN     "buffer_before_minutes" INTEGER,
ADD COLUMN     "horizon_days" INTEGER,
ADD COLUMN     "invite_hash" TEXT,
ADD COLUMN     "meeting_link" TEXT,
ADD COLUMN     "meeting_provider" "MeetingProvider" NOT NULL DEFAULT 'built_in',
ADD COLUMN     "move_policy" JSONB NOT NULL DEFAULT '{"untilHours":24,"times":2}',
ADD COLUMN     "upcoming_limit" INTEGER;

-- AlterTable
ALTER TABLE "meetings" ADD COLUMN     "external_id" TEXT,
ADD COLUMN     "failed_over_at" TIMESTAMPTZ(3),
ADD COLUMN     "host_url" TEXT,
ADD COLUMN     "join_url" TEXT,
ADD COLUMN     "passcode" TEXT,
ADD COLUMN     "time_version" INTEGER NOT NULL DEFAULT 1,
ALTER COLUMN "provider" DROP DEFAULT,
ALTER COLUMN "provider" TYPE "MeetingProvider" USING "provider"::"MeetingProvider",
ALTER COLUMN "provider" SET DEFAULT 'built_in';

-- AlterTable
ALTER TABLE "meeting_attendances" ADD COLUMN     "admitted_at" TIMESTAMPTZ(3),
ADD COLUMN     "source" TEXT NOT NULL DEFAULT 'built_in';

-- AlterTable
ALTER TABLE "reservations" ADD COLUMN     "proposal_id" TEXT;

-- CreateTable
CREATE TABLE "proposals" (
    "id" TEXT NOT NULL DEFAULT gen_random_uuid(),
    "booking_id" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "proposed_by_id" TEXT NOT NULL,
    "message" TEXT NOT NULL DEFAULT '',
    "status" "ProposalStatus" NOT NULL DEFAULT 'open',
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answered_at" TIMESTAMPTZ(3),
    "answered_by_id" TEXT,
    "answer" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "proposals_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proposal_times" (
    "proposal_id" TEXT NOT NULL,
    "n" INTEGER NOT NULL,
    "start_at" TIMESTAMPTZ(3) NOT NULL,
    "end_at" TIMESTAMPTZ(3) NOT NULL,
    "is_chosen" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "proposal_times_pkey" PRIMARY KEY ("proposal_id","n")
);

-- CreateTable
CREATE TABLE "answer_links" (
    "id" TEXT NOT NULL DEFAULT gen_random_uuid(),
    "hash" TEXT NOT NULL,
    "booking_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "answer_links_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "no_shows" (
    "id" TEXT NOT NULL DEFAULT gen_random_uuid(),
    "booking_id" TEXT NOT NULL,
    "absent" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "evidence" JSONB NOT NULL,
    "status" "NoShowStatus" NOT NULL DEFAULT 'open',
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "appeal_by" TIMESTAMPTZ(3) NOT NULL,
    "appealed_by_id" TEXT,
    "appealed_at" TIMESTAMPTZ(3),
    "appeal" TEXT,
    "decided_by_id" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "decision" TEXT,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "no_shows_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "offering_guests" (
    "offering_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "status" "GuestStatus" NOT NULL DEFAULT 'asked',
    "message" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "offering_guests_pkey" PRIMARY KEY ("offering_id","user_id")
);

-- CreateTable
CREATE TABLE "meeting_consents" (
    "id" BIGSERIAL NOT NULL,
    "meeting_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "is_given" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "meeting_consents_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_recordings" (
    "id" TEXT NOT NULL DEFAULT gen_random_uuid(),
    "meeting_id" TEXT NOT NULL,
    "status" "RecordingStatus" NOT NULL DEFAULT 'recording',
    "source" TEXT NOT NULL DEFAULT 'built_in',
    "external_id" TEXT,
    "started_by_id" TEXT,
    "media_type" TEXT NOT NULL,
    "bytes" BIGINT NOT NULL DEFAULT 0,
    "data_key" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),
    "kept_until" TIMESTAMPTZ(3) NOT NULL,
    "transcript" TEXT,
    "transcript_status" TEXT NOT NULL DEFAULT 'none',

    CONSTRAINT "meeting_recordings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recording_parts" (
    "recording_id" TEXT NOT NULL,
    "n" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "recording_parts_pkey" PRIMARY KEY ("recording_id","n")
);

-- CreateTable
CREATE TABLE "meeting_notes" (
    "meeting_id" TEXT NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 0,
    "updated_by_id" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "meeting_notes_pkey" PRIMARY KEY ("meeting_id")
);

-- CreateTable
CREATE TABLE "meeting_log" (
    "id" BIGSERIAL NOT NULL,
    "meeting_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "user_id" TEXT,
    "details" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "meeting_log_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "calendar_connections" (
    "id" TEXT NOT NULL DEFAULT gen_random_uuid(),
    "user_id" TEXT NOT NULL,
    "provider" "CalendarProvider" NOT NULL,
    "account" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "status" "ConnectionStatus" NOT NULL DEFAULT 'active',
    "access_token" TEXT,
    "refresh_token" TEXT,
    "token_expires_at" TIMESTAMPTZ(3),
    "address" TEXT,
    "broken_at" TIMESTAMPTZ(3),
    "broken_reason" TEXT,
    "told_at" TIMESTAMPTZ(3),
    "last_sync_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "calendar_connections_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "connected_calendars" (
    "id" TEXT NOT NULL DEFAULT gen_random_uuid(),
    "connection_id" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "time_zone" TEXT,
    "may_write" BOOLEAN NOT NULL DEFAULT false,
    "is_read" BOOLEAN NOT NULL DEFAULT false,
    "is_written" BOOLEAN NOT NULL DEFAULT false,
    "sync_token" TEXT,
    "synced_at" TIMESTAMPTZ(3),
    "synced_until" TIMESTAMPTZ(3),
    "channel_id" TEXT,
    "channel_hash" TEXT,
    "channel_resource" TEXT,
    "channel_expires_at" TIMESTAMPTZ(3),

    CONSTRAINT "connected_calendars_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outside_busy" (
    "id" BIGSERIAL NOT NULL,
    "calendar_id" TEXT NOT NULL,
    "connected_calendar_id" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "start_at" TIMESTAMPTZ(3) NOT NULL,
    "end_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "outside_busy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outside_events" (
    "id" TEXT NOT NULL DEFAULT gen_random_uuid(),
    "booking_id" TEXT NOT NULL,
    "connected_calendar_id" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "written" TEXT NOT NULL DEFAULT '',
    "written_at" TIMESTAMPTZ(3),
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "outside_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "calendar_feeds" (
    "id" TEXT NOT NULL DEFAULT gen_random_uuid(),
    "user_id" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_read_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "calendar_feeds_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "proposals_booking_id_created_at_idx" ON "proposals"("booking_id", "created_at");

-- CreateIndex
CREATE INDEX "proposals_status_expires_at_idx" ON "proposals"("status", "expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "answer_links_hash_key" ON "answer_links"("hash");

-- CreateIndex
CREATE INDEX "answer_links_booking_id_idx" ON "answer_links"("booking_id");

-- CreateIndex
CREATE UNIQUE INDEX "no_shows_booking_id_key" ON "no_shows"("booking_id");

-- CreateIndex
CREATE INDEX "no_shows_status_appeal_by_idx" ON "no_shows"("status", "appeal_by");

-- CreateIndex
CREATE INDEX "offering_guests_user_id_idx" ON "offering_guests"("user_id");

-- CreateIndex
CREATE INDEX "meeting_consents_meeting_id_user_id_id_idx" ON "meeting_consents"("meeting_id", "user_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_recordings_external_id_key" ON "meeting_recordings"("external_id");

-- CreateIndex
CREATE INDEX "meeting_recordings_meeting_id_idx" ON "meeting_recordings"("meeting_id");

-- CreateIndex
CREATE INDEX "meeting_recordings_status_kept_until_idx" ON "meeting_recordings"("status", "kept_until");

-- CreateIndex
CREATE UNIQUE INDEX "recording_parts_key_key" ON "recording_parts"("key");

-- CreateIndex
CREATE INDEX "meeting_log_meeting_id_id_idx" ON "meeting_log"("meeting_id", "id");

-- CreateIndex
CREATE INDEX "calendar_connections_status_last_sync_at_idx" ON "calendar_connections"("status", "last_sync_at");

-- CreateIndex
CREATE UNIQUE INDEX "calendar_connections_user_id_provider_account_id_key" ON "calendar_connections"("user_id", "provider", "account_id");

-- CreateIndex
CREATE UNIQUE INDEX "connected_calendars_channel_id_key" ON "connected_calendars"("channel_id");

-- CreateIndex
CREATE UNIQUE INDEX "connected_calendars_connection_id_external_id_key" ON "connected_calendars"("connection_id", "external_id");

-- CreateIndex
CREATE INDEX "outside_busy_calendar_id_end_at_idx" ON "outside_busy"("calendar_id", "end_at");

-- CreateIndex
CREATE UNIQUE INDEX "outside_busy_connected_calendar_id_external_id_key" ON "outside_busy"("connected_calendar_id", "external_id");

-- CreateIndex
CREATE INDEX "outside_events_connected_calendar_id_external_id_idx" ON "outside_events"("connected_calendar_id", "external_id");

-- CreateIndex
CREATE UNIQUE INDEX "outside_events_connected_calendar_id_booking_id_key" ON "outside_events"("connected_calendar_id", "booking_id");

-- CreateIndex
CREATE UNIQUE INDEX "calendar_feeds_hash_key" ON "calendar_feeds"("hash");

-- CreateIndex
CREATE INDEX "calendar_feeds_user_id_idx" ON "calendar_feeds"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "offerings_invite_hash_key" ON "offerings"("invite_hash");

-- CreateIndex
CREATE UNIQUE INDEX "meetings_external_id_key" ON "meetings"("external_id");

-- CreateIndex
CREATE INDEX "reservations_proposal_id_idx" ON "reservations"("proposal_id");

-- AddForeignKey
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_booking_id_fkey" FOREIGN KEY ("booking_id") REFERENCES "bookings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_times" ADD CONSTRAINT "proposal_times_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposals"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer_links" ADD CONSTRAINT "answer_links_booking_id_fkey" FOREIGN KEY ("booking_id") REFERENCES "bookings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "no_shows" ADD CONSTRAINT "no_shows_booking_id_fkey" FOREIGN KEY ("booking_id") REFERENCES "bookings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offering_guests" ADD CONSTRAINT "offering_guests_offering_id_fkey" FOREIGN KEY ("offering_id") REFERENCES "offerings"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offering_guests" ADD CONSTRAINT "offering_guests_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_consents" ADD CONSTRAINT "meeting_consents_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meetings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_consents" ADD CONSTRAINT "meeting_consents_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_recordings" ADD CONSTRAINT "meeting_recordings_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meetings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recording_parts" ADD CONSTRAINT "recording_parts_recording_id_fkey" FOREIGN KEY ("recording_id") REFERENCES "meeting_recordings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_notes" ADD CONSTRAINT "meeting_notes_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meetings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_log" ADD CONSTRAINT "meeting_log_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meetings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reservations" ADD CONSTRAINT "reservations_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposals"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_connections" ADD CONSTRAINT "calendar_connections_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "connected_calendars" ADD CONSTRAINT "connected_calendars_connection_id_fkey" FOREIGN KEY ("connection_id") REFERENCES "calendar_connections"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outside_busy" ADD CONSTRAINT "outside_busy_calendar_id_fkey" FOREIGN KEY ("calendar_id") REFERENCES "calendars"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outside_busy" ADD CONSTRAINT "outside_busy_connected_calendar_id_fkey" FOREIGN KEY ("connected_calendar_id") REFERENCES "connected_calendars"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outside_events" ADD CONSTRAINT "outside_events_booking_id_fkey" FOREIGN KEY ("booking_id") REFERENCES "bookings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outside_events" ADD CONSTRAINT "outside_events_connected_calendar_id_fkey" FOREIGN KEY ("connected_calendar_id") REFERENCES "connected_calendars"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Hand-written from here on: what the database keeps true by itself.

-- One proposal at a time for a booking.
CREATE UNIQUE INDEX "proposals_one_open" ON "proposals"("booking_id") WHERE "status" = 'open';
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_side" CHECK ("side" IN ('client', 'host'));
ALTER TABLE "proposal_times" ADD CONSTRAINT "proposal_times_number" CHECK ("n" BETWEEN 1 AND 3);
ALTER TABLE "proposal_times" ADD CONSTRAINT "proposal_times_forward" CHECK ("start_at" < "end_at");
CREATE UNIQUE INDEX "proposal_times_one_chosen" ON "proposal_times"("proposal_id") WHERE "is_chosen";

ALTER TABLE "no_shows" ADD CONSTRAINT "no_shows_absent" CHECK ("absent" IN ('client', 'host', 'both'));
ALTER TABLE "no_shows" ADD CONSTRAINT "no_shows_source" CHECK ("source" IN ('attendance', 'client', 'host'));

ALTER TABLE "offerings" ADD CONSTRAINT "offerings_buffers" CHECK ("buffer_before_minutes" BETWEEN 0 AND 240 AND "buffer_after_minutes" BETWEEN 0 AND 240);
ALTER TABLE "offerings" ADD CONSTRAINT "offerings_limits" CHECK ("horizon_days" > 0 AND "upcoming_limit" > 0);
ALTER TABLE "offerings" ADD CONSTRAINT "offerings_link" CHECK ("meeting_provider" <> 'link' OR "meeting_link" IS NOT NULL);

ALTER TABLE "outside_busy" ADD CONSTRAINT "outside_busy_forward" CHECK ("start_at" < "end_at");
-- A connection writes into one calendar at most.
CREATE UNIQUE INDEX "connected_calendars_one_written" ON "connected_calendars"("connection_id") WHERE "is_written";
CREATE UNIQUE INDEX "calendar_feeds_one_live" ON "calendar_feeds"("user_id") WHERE "revoked_at" IS NULL;

-- What was consented to, and what happened in a meeting, is written once.
CREATE TRIGGER "meeting_consents_append_only" BEFORE UPDATE OR DELETE ON "meeting_consents" FOR EACH ROW EXECUTE FUNCTION "append_only"();
CREATE TRIGGER "meeting_log_append_only" BEFORE UPDATE OR DELETE ON "meeting_log" FOR EACH ROW EXECUTE FUNCTION "append_only"();
