/** A refusal that machines may rely on: its status, what it means, and which operations give it (general rules say it for the rest). */
export type ProblemCode = { readonly status: number; readonly meaning: string; readonly operations?: readonly string[] };

const slots = ["bookings.hold", "bookings.propose", "bookings.answer"];
const moves = ["bookings.propose", "bookings.answer"];
const answers = ["bookings.accept-time", "bookings.close-proposal", "bookings.answer"];
const changes = [...moves, "bookings.accept-time", "bookings.accept", "bookings.decline", "bookings.cancel", "bookings.release", "bookings.checkout"];
const rooms = ["meetings.join", "meetings.admit", "meetings.stay", "meetings.signals.send", "meetings.signals.list", "meetings.consent", "meetings.notes.save", "meetings.recordings.start"];
const inside = ["meetings.signals.send", "meetings.notes.save"];

/** Every code that an answer may carry. */
export const problemCodes: Readonly<Record<string, ProblemCode>> = {
  malformed_request: { status: 400, meaning: "The body or the address could not be read." },
  sign_in_first: { status: 401, meaning: "Nobody is signed in, or the session or token has ended." },
  not_for_your_role: { status: 403, meaning: "The role of the account does not allow this operation." },
  use_the_api: { status: 403, meaning: "A token came to the door of our own pages; programs use `/api/v1`." },
  cross_site_request: { status: 403, meaning: "A cookie came along from another site." },
  not_found: { status: 404, meaning: "There is no such thing, or it is not yours to see." },
  method_not_allowed: { status: 405, meaning: "The address exists, but not with this method; `Allow` lists those it has." },
  body_too_large: { status: 413, meaning: "Bodies have at most 6 MB." },
  media_type_unsupported: { status: 415, meaning: "Send JSON, or a form where a file belongs." },
  validation_failed: { status: 422, meaning: "Fields are missing or wrong; `errors` says which and why." },
  idempotency_key_reused: { status: 422, meaning: "The key was used before with another body." },
  request_in_progress: { status: 409, meaning: "The first request with this key is still running." },
  too_many_requests: { status: 429, meaning: "The allowance is used up; `Retry-After` says for how long." },
  busy: { status: 503, meaning: "Too much is going on; try again after `Retry-After`." },
  internal_error: { status: 500, meaning: "Our mistake. Nothing was changed." },

  wrong_sign_in: { status: 401, meaning: "Address or password is wrong.", operations: ["identity.get-token"] },
  account_suspended: { status: 403, meaning: "The account is suspended.", operations: ["identity.get-token"] },
  email_not_verified: { status: 403, meaning: "The address was not confirmed yet.", operations: ["identity.get-token"] },
  refresh_token_refused: { status: 401, meaning: "The refresh token is spent, expired or revoked; a spent one ends the whole session.", operations: ["identity.refresh-token"] },
  link_used_or_expired: { status: 410, meaning: "The token was used or is too old.", operations: ["identity.verify-email", "identity.reset-password"] },
  no_password_yet: { status: 409, meaning: "The account has no password yet.", operations: ["identity.change-password"] },
  account_exists: { status: 409, meaning: "The address has an account by now; on the sign-up page only." },
  identity_taken: { status: 409, meaning: "That Google account belongs to another account; in settings only." },
  only_way_in: { status: 409, meaning: "Google is the only way in; in settings only." },
  google_forgotten: { status: 410, meaning: "Signing up with Google took too long; on the sign-up page only." },
  photo_too_large: { status: 413, meaning: "Photos have at most 5 MB.", operations: ["files.set-photo"] },
  photo_type_unsupported: { status: 415, meaning: "By its content the file is no JPEG, PNG or WebP.", operations: ["files.set-photo"] },
  photo_dimensions: { status: 422, meaning: "The picture is too small, too large or too long.", operations: ["files.set-photo"] },

  profile_incomplete: { status: 422, meaning: "Something is missing before people can find the profile; `help.missing` lists it.", operations: ["experts.publishOwn"] },
  last_offering: { status: 409, meaning: "A published profile keeps at least one offering.", operations: ["offerings.remove"] },
  too_many_offerings: { status: 409, meaning: "There are as many offerings as one person may have.", operations: ["offerings.create"] },
  saved_elsewhere: { status: 409, meaning: "Somebody saved since `If-Match` or `version` was read.", operations: ["availability.save", "experts.saveOwn", "offerings.save"] },

  slot_taken: { status: 409, meaning: "Somebody else has that time; `help.nextFree` lists the next free ones.", operations: slots },
  slot_in_past: { status: 422, meaning: "The time has passed.", operations: slots },
  slot_too_soon: { status: 422, meaning: "The expert wants more notice.", operations: slots },
  slot_too_far: { status: 422, meaning: "The expert does not plan that far ahead.", operations: slots },
  slot_closed: { status: 422, meaning: "The expert does not work then.", operations: slots },
  slot_off_grid: { status: 422, meaning: "Sessions do not start at that minute.", operations: slots },
  own_offering: { status: 422, meaning: "Nobody books themselves.", operations: ["bookings.hold", "bookings.quote"] },
  offering_closed: { status: 410, meaning: "The offering was taken down.", operations: ["bookings.hold", "bookings.quote"] },
  expert_not_bookable: { status: 404, meaning: "The expert takes no bookings at the moment.", operations: ["bookings.hold", "bookings.quote", "bookings.checkout"] },
  too_many_holds: { status: 409, meaning: "Three times are held already.", operations: slots },
  already_booked: { status: 409, meaning: "You have that time already; `help.bookingId` says where.", operations: slots },
  hold_ended: { status: 410, meaning: "The 15 minutes are over; nothing was charged.", operations: ["bookings.checkout"] },
  already_paid: { status: 409, meaning: "The booking is paid.", operations: ["bookings.checkout"] },
  gateway_unreachable: { status: 503, meaning: "The payment service does not answer; the time stays held.", operations: ["bookings.checkout"] },
  booking_changed: { status: 409, meaning: "The booking's status does not allow this any more.", operations: changes },
  too_late_to_cancel: { status: 409, meaning: "The session has begun.", operations: ["bookings.cancel"] },
  too_late_to_move: { status: 409, meaning: "The session has begun, or the frozen policy lets its client ask no longer.", operations: moves },
  moved_too_often: { status: 409, meaning: "The client has moved the booking as often as the frozen policy allows.", operations: moves },
  move_not_allowed: { status: 409, meaning: "Only the expert can propose other times for this booking.", operations: moves },
  same_time: { status: 422, meaning: "The session is at that time already.", operations: moves },
  proposal_open: { status: 409, meaning: "Other times were proposed already and wait for an answer.", operations: moves },
  own_proposal: { status: 409, meaning: "Nobody accepts the times that they proposed themselves.", operations: ["bookings.accept-time"] },
  proposal_over: { status: 410, meaning: "The proposal was answered, taken back, or has run out.", operations: answers },
  answer_link_unknown: { status: 404, meaning: "The token is none of ours.", operations: ["bookings.answer"] },
  answer_link_spent: { status: 410, meaning: "The token was used, or its time is over.", operations: ["bookings.answer"] },

  no_show_too_early: { status: 409, meaning: "The ten minutes after the start are not over.", operations: ["bookings.no-show"] },
  no_show_too_late: { status: 409, meaning: "The day after the end is over.", operations: ["bookings.no-show"] },
  attendance_disagrees: { status: 409, meaning: "The records of the room say otherwise; the detail says what.", operations: ["bookings.no-show"] },
  appeal_over: { status: 409, meaning: "The 48 hours are over.", operations: ["bookings.appeal"] },
  already_appealed: { status: 409, meaning: "The other side has appealed.", operations: ["bookings.appeal"] },
  nothing_to_appeal: { status: 409, meaning: "Nothing was found against this side.", operations: ["bookings.appeal"] },
  case_closed: { status: 409, meaning: "Nothing waits for a decision here.", operations: ["bookings.appeal", "admin.uphold-no-show", "admin.overturn-no-show"] },

  room_not_open: { status: 409, meaning: "The room opens ten minutes before the session; `help.opensAt` says when.", operations: rooms },
  room_closed: { status: 410, meaning: "The session is over.", operations: rooms },
  stay_ended: { status: 409, meaning: "You left the room.", operations: inside },
  joined_elsewhere: { status: 409, meaning: "You joined in another window.", operations: inside },
  not_admitted: { status: 409, meaning: "You are not in the room: the host has not let you in, or you left.", operations: [...inside, "meetings.consent", "meetings.recordings.start"] },
  hosts_only: { status: 403, meaning: "Only the host of the session does that.", operations: ["meetings.admit", "meetings.recordings.start"] },
  nobody_waiting: { status: 409, meaning: "The client does not wait any more.", operations: ["meetings.admit"] },
  consent_missing: { status: 409, meaning: "A session is recorded only while the newest word of both sides is a yes.", operations: ["meetings.recordings.start"] },
  notes_too_long: { status: 413, meaning: "The notes are full.", operations: ["meetings.notes.save"] },
  recording_over: { status: 409, meaning: "The recording has ended: by its page, by a no, or by its time.", operations: ["recordings.put-part"] },
  part_corrupted: { status: 422, meaning: "The part does not have the SHA-256 that came with it.", operations: ["recordings.put-part"] },
  recording_too_large: { status: 413, meaning: "Parts have at most 5 MB, recordings 4 GB.", operations: ["recordings.put-part"] },
  parts_missing: { status: 409, meaning: "Parts are missing; `help.missing` lists the first hundred.", operations: ["recordings.finish"] },

  notice_always_on: { status: 422, meaning: "That kind cannot be switched off on that channel; `maySwitch` says which can.", operations: ["notifications.set-preferences"] },
  unsubscribe_link_unknown: { status: 404, meaning: "The token is not ours, or names nothing that can be switched off.", operations: ["notifications.unsubscribe"] },

  not_yourself: { status: 409, meaning: "Nobody suspends themselves.", operations: ["admin.suspend"] },
  already_suspended: { status: 409, meaning: "The person is suspended already.", operations: ["admin.suspend"] },
  not_suspended: { status: 409, meaning: "The person is not suspended.", operations: ["admin.restore"] },

  bad_signature: { status: 400, meaning: "The signature does not fit; gateway webhooks only." },
  malformed_event: { status: 400, meaning: "That is no event; gateway webhooks only." },
};
