import { CalendarPlus } from "lucide-react";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { connectCalendarAction } from "@/lib/scheduling/actions";
import { providerWords, type VendorName } from "@/lib/scheduling/core/connections";

/** Ways to connect a calendar account; each leads to the vendor and back. */
export function ConnectButtons({ connectable }: { readonly connectable: readonly VendorName[] }) {
  if (connectable.length === 0) return <p className="text-soft">This installation is not set up for Google Calendar or Microsoft 365.</p>;
  return (
    <div className="flex flex-wrap gap-3">
      {connectable.map((provider) => (
        <ConnectButton key={provider} provider={provider} label={`Connect ${providerWords[provider]}`} />
      ))}
    </div>
  );
}

/** Leads to one vendor, with the account to suggest there when it is connected again. */
export function ConnectButton({ provider, label, account, isMain = false }: { readonly provider: VendorName; readonly label: string; readonly account?: string; readonly isMain?: boolean }) {
  return (
    <ActionForm action={connectCalendarAction} aria-label={label}>
      <input type="hidden" name="provider" value={provider} />
      {account !== undefined && <input type="hidden" name="account" value={account} />}
      <SubmitButton variant={isMain ? "primary" : "quiet"} icon={<CalendarPlus aria-hidden strokeWidth={1.5} />} pendingLabel="On the way there">
        {label}
      </SubmitButton>
    </ActionForm>
  );
}
