import { randomUUID } from "node:crypto";
import { type Database, number, type Row, text, textOf } from "@/sandbox/database";

const DDL = `
CREATE TABLE IF NOT EXISTS mail (
  seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, received_at TEXT NOT NULL, sender TEXT NOT NULL, subject TEXT NOT NULL,
  body_text TEXT, body_html TEXT, recipients TEXT NOT NULL, headers TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS mail_recipient (address TEXT NOT NULL, mail_id TEXT NOT NULL REFERENCES mail (id) ON DELETE CASCADE, PRIMARY KEY (address, mail_id)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS mail_attachment (
  mail_id TEXT NOT NULL REFERENCES mail (id) ON DELETE CASCADE, position INTEGER NOT NULL, filename TEXT NOT NULL, content_type TEXT NOT NULL,
  content_id TEXT, content BLOB NOT NULL, PRIMARY KEY (mail_id, position)
);
CREATE TABLE IF NOT EXISTS mail_idempotency (key TEXT PRIMARY KEY, fingerprint TEXT NOT NULL, answer TEXT NOT NULL);
`;

export type Recipients = { readonly to: readonly string[]; readonly cc: readonly string[]; readonly bcc: readonly string[]; readonly replyTo: readonly string[] };
export type Attachment = { readonly filename: string; readonly contentType: string; readonly contentId: string | null; readonly content: Uint8Array };
export type NewMail = {
  readonly from: string; readonly subject: string; readonly text: string | null; readonly html: string | null;
  readonly recipients: Recipients; readonly headers: Readonly<Record<string, string>>; readonly attachments: readonly Attachment[];
};
export type Mail = Omit<NewMail, "attachments"> & { readonly id: string; readonly receivedAt: Date };

export type MailStore = ReturnType<typeof createMailStore>;

/** Every mail that was handed in, kept whole; nothing is sent anywhere. */
export function createMailStore(database: Database, clock: () => Date) {
  database.define(DDL);
  return {
    add: (mail: NewMail): string => database.transaction(() => insert(database, mail, clock())),
    find(id: string): Mail | null {
      const row = database.one("SELECT * FROM mail WHERE id = ?", id);
      return row ? read(row) : null;
    },
    newest(recipient: string | null, limit: number): Mail[] {
      const rows = recipient === null
        ? database.all("SELECT * FROM mail ORDER BY seq DESC LIMIT ?", limit)
        : database.all("SELECT mail.* FROM mail JOIN mail_recipient r ON r.mail_id = mail.id WHERE r.address = ? ORDER BY seq DESC LIMIT ?", recipient.toLowerCase(), limit);
      return rows.map(read);
    },
    attachments: (id: string): Attachment[] => database.all("SELECT * FROM mail_attachment WHERE mail_id = ? ORDER BY position", id).map(readAttachment),
    recipients(limit: number): { address: string; count: number }[] {
      const sql = "SELECT address, count(*) AS n FROM mail_recipient GROUP BY address ORDER BY n DESC, address LIMIT ?";
      return database.all(sql, limit).map((row) => ({ address: text(row, "address"), count: number(row, "n") }));
    },
    count: () => number(database.one("SELECT count(*) AS n FROM mail") ?? { n: 0 }, "n"),
    clear(): void {
      database.transaction(() => {
        for (const table of ["mail_attachment", "mail_recipient", "mail_idempotency", "mail"]) database.run(`DELETE FROM ${table}`);
      });
    },
    /** The first answer under a key; `conflict` when the same key came with another mail. */
    once(key: string, fingerprint: string, work: () => unknown): unknown {
      return database.transaction(() => {
        const earlier = database.one("SELECT * FROM mail_idempotency WHERE key = ?", key);
        if (earlier) return text(earlier, "fingerprint") === fingerprint ? JSON.parse(text(earlier, "answer")) : "conflict";
        const answer = work();
        database.run("INSERT INTO mail_idempotency VALUES (?, ?, ?)", key, fingerprint, JSON.stringify(answer));
        return answer;
      });
    },
  };
}

/** The bare address inside `Name <name@example.com>`, in lower case. */
export function bareAddress(written: string): string {
  return (/<([^<>]+)>\s*$/.exec(written)?.[1] ?? written).trim().toLowerCase();
}

function insert(database: Database, mail: NewMail, receivedAt: Date): string {
  const id = randomUUID();
  database.run(
    "INSERT INTO mail (id, received_at, sender, subject, body_text, body_html, recipients, headers) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
    id, receivedAt.toISOString(), mail.from, mail.subject, mail.text, mail.html, JSON.stringify(mail.recipients), JSON.stringify(mail.headers),
  );
  const { to, cc, bcc } = mail.recipients;
  for (const address of new Set([...to, ...cc, ...bcc].map(bareAddress))) database.run("INSERT INTO mail_recipient VALUES (?, ?)", address, id);
  for (const [position, file] of mail.attachments.entries()) {
    database.run("INSERT INTO mail_attachment VALUES (?, ?, ?, ?, ?, ?)", id, position, file.filename, file.contentType, file.contentId, file.content);
  }
  return id;
}

function read(row: Row): Mail {
  return {
    id: text(row, "id"), receivedAt: new Date(text(row, "received_at")), from: text(row, "sender"), subject: text(row, "subject"),
    text: textOf(row.body_text), html: textOf(row.body_html),
    recipients: JSON.parse(text(row, "recipients")) as Recipients, headers: JSON.parse(text(row, "headers")) as Record<string, string>,
  };
}

function readAttachment(row: Row): Attachment {
  if (!(row.content instanceof Uint8Array)) throw new Error("An attachment without content");
  return { filename: text(row, "filename"), contentType: text(row, "content_type"), contentId: textOf(row.content_id), content: row.content };
}
