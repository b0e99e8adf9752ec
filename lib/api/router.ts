import { meetings } from "@/lib/meetings/procedures";

/** Every operation of every room, in one tree; what is not here has no door. */
export const router = {
  meetings,
};
