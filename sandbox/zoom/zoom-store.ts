import { createHash, randomBytes, randomInt } from "node:crypto";
import { type Database, number, type Row, text, textOf } from "@/sandbox/database";

const DDL = `
CREATE TABLE IF NOT EXISTS zoom_meeting (
  id INTEGER PRIMARY KEY, uuid TEXT NOT NULL, topic TEXT NOT NULL, agenda TEXT NOT NULL, start_time TEXT NOT NULL, timezone TEXT NOT NULL,
  duration INTEGER NOT NULL, password TEXT NOT NULL, zak TEXT NOT NULL, settings TEXT NOT NULL, created_at TEXT NOT NULL, started_at TEXT, deleted_at TEXT
);
CREATE TABLE IF NOT EXISTS zoom_registrant (id TEXT PRIMARY KEY, meeting_id INTEGER NOT NULL, token TEXT NOT NULL UNIQUE, email TEXT NOT NULL, first_name TEXT NOT NULL, created_at TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS zoom_stay (id INTEGER PRIMARY KEY AUTOINCREMENT, meeting_id INTEGER NOT NULL, who TEXT NOT NULL, name TEXT NOT NULL, joined_at TEXT NOT NULL, left_at TEXT);
CREATE TABLE IF NOT EXISTS zoom_file (
  id TEXT PRIMARY KEY, meeting_id INTEGER NOT NULL, uuid TEXT NOT NULL, file_type TEXT NOT NULL, recording_type TEXT NOT NULL, extension TEXT NOT NULL,
  started_at TEXT NOT NULL, ended_at TEXT NOT NULL, content BLOB NOT NULL
);
CREATE TABLE IF NOT EXISTS zoom_token (hash TEXT PRIMARY KEY, expires_at INTEGER NOT NULL);
`;

export type Meeting = {
  readonly id: number; readonly uuid: string; readonly topic: string; readonly agenda: string; readonly startTime: string; readonly timezone: string; readonly duration: number;
  readonly password: string; readonly zak: string; readonly settings: Readonly<Record<string, unknown>>; readonly createdAt: string; readonly startedAt: string | null;
};
export type Wish = Pick<Meeting, "topic" | "agenda" | "startTime" | "timezone" | "duration" | "settings">;
export type Registrant = { readonly id: string; readonly token: string; readonly email: string; readonly firstName: string };
/** `who` is `host`, a registrant's id, or `guest` for the open link. */
export type Stay = { readonly id: number; readonly who: string; readonly name: string; readonly joinedAt: string; readonly leftAt: string | null };
export type RecordingFile = {
  readonly id: string; readonly meetingId: number; readonly uuid: string; readonly fileType: string; readonly recordingType: string; readonly extension: string;
  readonly startedAt: string; readonly endedAt: string; readonly content: Uint8Array;
};

export type ZoomStore = ReturnType<typeof createZoomStore>;

/** What Zoom remembers: meetings, who is registered, who was there, files of recordings, and tokens (hashed). */
export function createZoomStore(database: Database, clock: () => Date) {
  database.define(DDL);
  const now = () => seconds(clock());
  const stays = (meetingId: number) => database.all("SELECT * FROM zoom_stay WHERE meeting_id = ? ORDER BY id", meetingId).map(readStay);
  return {
    now,
    issueToken(lifeSeconds: number): string {
      const token = randomBytes(32).toString("base64url");
      database.run("INSERT INTO zoom_token VALUES (?, ?)", hash(token), clock().getTime() + lifeSeconds * 1000);
      return token;
    },
    isToken: (token: string) => database.one("SELECT 1 AS yes FROM zoom_token WHERE hash = ? AND expires_at > ?", hash(token), clock().getTime()) !== undefined,
    forgetTokens: () => database.run("DELETE FROM zoom_token").changes,
    add(wish: Wish): Meeting {
      const id = randomInt(80_000_000_000, 99_999_999_999);
      const sql = "INSERT INTO zoom_meeting VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, NULL)";
      database.run(sql, id, newUuid(), wish.topic, wish.agenda, wish.startTime, wish.timezone, wish.duration, randomBytes(5).toString("hex"), randomBytes(24).toString("base64url"), JSON.stringify(wish.settings), now());
      return known(database, id);
    },
    find: (id: number): Meeting | null => found(database.one("SELECT * FROM zoom_meeting WHERE id = ? AND deleted_at IS NULL", id)),
    byUuid: (uuid: string): Meeting | null => found(database.one("SELECT m.* FROM zoom_meeting m WHERE m.uuid = ? OR EXISTS (SELECT 1 FROM zoom_file f WHERE f.meeting_id = m.id AND f.uuid = ?)", uuid, uuid)),
    all: (): Meeting[] => database.all("SELECT * FROM zoom_meeting WHERE deleted_at IS NULL ORDER BY start_time, id").map(readMeeting),
    change(id: number, wish: Wish): void {
      database.run("UPDATE zoom_meeting SET topic = ?, agenda = ?, start_time = ?, timezone = ?, duration = ?, settings = ? WHERE id = ?", wish.topic, wish.agenda, wish.startTime, wish.timezone, wish.duration, JSON.stringify(wish.settings), id);
    },
    remove: (id: number) => database.run("UPDATE zoom_meeting SET deleted_at = ? WHERE id = ?", now(), id),
    /** A new run has a uuid of its own. */
    start(id: number): Meeting {
      database.run("UPDATE zoom_meeting SET started_at = ?, uuid = ? WHERE id = ?", now(), newUuid(), id);
      return known(database, id);
    },
    end: (id: number) => database.run("UPDATE zoom_meeting SET started_at = NULL WHERE id = ?", id),
    register(meetingId: number, email: string, firstName: string): Registrant {
      const [id, token] = [randomBytes(16).toString("base64url"), randomBytes(24).toString("base64url")];
      database.run("INSERT INTO zoom_registrant VALUES (?, ?, ?, ?, ?, ?)", id, meetingId, token, email, firstName, now());
      return { id, token, email, firstName };
    },
    registrants: (meetingId: number): Registrant[] => database.all("SELECT * FROM zoom_registrant WHERE meeting_id = ? ORDER BY created_at", meetingId).map(readRegistrant),
    stays,
    enter(meetingId: number, who: string, name: string): Stay {
      const { id } = database.run("INSERT INTO zoom_stay (meeting_id, who, name, joined_at) VALUES (?, ?, ?, ?)", meetingId, who, name, now());
      return { id, who, name, joinedAt: now(), leftAt: null };
    },
    leave(stay: Stay): Stay {
      database.run("UPDATE zoom_stay SET left_at = ? WHERE id = ?", now(), stay.id);
      return { ...stay, leftAt: now() };
    },
    addFile(file: RecordingFile): void {
      const { id, meetingId, uuid, fileType, recordingType, extension, startedAt, endedAt, content } = file;
      database.run("INSERT INTO zoom_file VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", id, meetingId, uuid, fileType, recordingType, extension, startedAt, endedAt, content);
    },
    files: (meetingId: number): RecordingFile[] => database.all("SELECT * FROM zoom_file WHERE meeting_id = ? ORDER BY rowid", meetingId).map(readFile),
    file: (id: string): RecordingFile | null => {
      const row = database.one("SELECT * FROM zoom_file WHERE id = ?", id);
      return row ? readFile(row) : null;
    },
  };
}

/** Zoom writes instants without fractions of a second. */
function seconds(at: Date): string {
  return `${at.toISOString().slice(0, 19)}Z`;
}

function newUuid(): string {
  return randomBytes(16).toString("base64");
}

function hash(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}

function found(row: Row | undefined): Meeting | null {
  return row ? readMeeting(row) : null;
}

function known(database: Database, id: number): Meeting {
  const row = database.one("SELECT * FROM zoom_meeting WHERE id = ?", id);
  if (!row) throw new Error("The meeting is not there");
  return readMeeting(row);
}

function readMeeting(row: Row): Meeting {
  return {
    id: number(row, "id"), uuid: text(row, "uuid"), topic: text(row, "topic"), agenda: text(row, "agenda"), startTime: text(row, "start_time"), timezone: text(row, "timezone"),
    duration: number(row, "duration"), password: text(row, "password"), zak: text(row, "zak"), settings: JSON.parse(text(row, "settings")) as Record<string, unknown>,
    createdAt: text(row, "created_at"), startedAt: textOf(row.started_at),
  };
}

function readRegistrant(row: Row): Registrant {
  return { id: text(row, "id"), token: text(row, "token"), email: text(row, "email"), firstName: text(row, "first_name") };
}

function readStay(row: Row): Stay {
  return { id: number(row, "id"), who: text(row, "who"), name: text(row, "name"), joinedAt: text(row, "joined_at"), leftAt: textOf(row.left_at) };
}

function readFile(row: Row): RecordingFile {
  if (!(row.content instanceof Uint8Array)) throw new Error("A file without content");
  return {
    id: text(row, "id"), meetingId: number(row, "meeting_id"), uuid: text(row, "uuid"), fileType: text(row, "file_type"), recordingType: text(row, "recording_type"),
    extension: text(row, "extension"), startedAt: text(row, "started_at"), endedAt: text(row, "ended_at"), content: row.content,
  };
}
