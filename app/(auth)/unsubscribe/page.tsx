import type { Metadata } from "next";
import { Unsubscribe, UnsubscribeLinkUnknown, Unsubscribed } from "@/components/notifications/unsubscribe";
import { Page } from "@/components/ui/page";
import { findUnsubscription } from "@/lib/notifications/unsubscribe";

export const metadata: Metadata = { title: "Unsubscribe", referrer: "same-origin", robots: { index: false } };

export default async function UnsubscribePage({ searchParams }: PageProps<"/unsubscribe">) {
  const { token, done } = await searchParams;
  const about = typeof token === "string" ? await findUnsubscription(token) : null;
  return (
    <Page width="form">
      {!about && <UnsubscribeLinkUnknown />}
      {about && (done === undefined ? <Unsubscribe kind={about.kind} token={String(token)} /> : <Unsubscribed kind={about.kind} />)}
    </Page>
  );
}
