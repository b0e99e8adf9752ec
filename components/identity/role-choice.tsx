import { BookOpenText, Building2, Compass, GraduationCap, MessagesSquare } from "lucide-react";
import { RadioCards } from "@/components/ui/radio-cards";

const roles = [
  { value: "client", label: "I look for somebody", detail: "Find and book time with experts.", icon: <Compass strokeWidth={1.5} /> },
  { value: "coach", label: "I coach", detail: "Offer sessions and set your hours.", icon: <MessagesSquare strokeWidth={1.5} /> },
  { value: "researcher", label: "I do research", detail: "Talk about your field for an hour.", icon: <BookOpenText strokeWidth={1.5} /> },
  { value: "mentor", label: "I mentor", detail: "Help others along your own road.", icon: <GraduationCap strokeWidth={1.5} /> },
  { value: "studio_owner", label: "I run a studio", detail: "Rooms where people can meet.", icon: <Building2 strokeWidth={1.5} /> },
];

/** What brings a person here. */
export function RoleChoice({ chosen }: { chosen: string }) {
  return <RadioCards name="role" legend="What brings you here?" options={roles} defaultValue={chosen} columns={1} />;
}

/** The role out of an address, when it is one of those. */
export function roleFrom(asked: unknown): string {
  return roles.find((role) => role.value === asked)?.value ?? "client";
}
