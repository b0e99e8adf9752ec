import type { CalendarVendor } from "@/lib/clients/calendar-vendor";
import { googleCalendar } from "@/lib/clients/google-calendar";
import { microsoftGraph } from "@/lib/clients/microsoft-graph";
import { env } from "@/lib/platform/env";
import { type VendorName, vendorNames } from "@/lib/scheduling/core/connections";

const vendors: Readonly<Record<VendorName, CalendarVendor>> = { google: googleCalendar, microsoft: microsoftGraph };

/** The vendor that a connection is with. */
export function vendorOf(provider: VendorName): CalendarVendor {
  return vendors[provider];
}

/** The vendors that this installation can connect to. */
export function connectableVendors(): VendorName[] {
  return vendorNames.filter((name) => vendors[name].isConfigured());
}

/** Whether a vendor can push changes to us: over https, or when it is played on this very machine. */
export function canPush(provider: VendorName): boolean {
  return env().PUBLIC_URL.startsWith("https:") || vendorOf(provider).isStandIn();
}
