import { z } from "zod";
import { roles } from "@/lib/kernel/actor";
import { InstantSchema } from "@/lib/kernel/instant";

/** The shapes that this room answers with. */
export const ProfileSchema = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  role: z.enum(roles),
  timeZone: z.string(),
  locale: z.string(),
  photoUrl: z.string().nullable(),
  createdAt: InstantSchema,
});

export const SessionSchema = z.object({
  id: z.string(),
  kind: z.enum(["browser", "api"]),
  device: z.string(),
  createdAt: InstantSchema,
  lastSeenAt: InstantSchema,
  isCurrent: z.boolean(),
});

export const ApiTokensSchema = z.object({
  tokenType: z.literal("Bearer"),
  accessToken: z.string(),
  expiresInSeconds: z.int(),
  refreshToken: z.string(),
});

export const MessageSchema = z.object({ message: z.string() });
