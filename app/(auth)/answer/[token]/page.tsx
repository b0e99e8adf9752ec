import type { Metadata } from "next";
import { AnswerLinkUnknown, AnswerView } from "@/components/bookings/answer-view";
import { Page } from "@/components/ui/page";
import { answerPage } from "@/lib/bookings/answer-page";
import { wishedOf } from "@/lib/bookings/core/answer";

export const metadata: Metadata = { title: "Your answer", referrer: "same-origin", robots: { index: false } };

export default async function AnswerPage({ params, searchParams }: PageProps<"/answer/[token]">) {
  const [{ token }, asked] = await Promise.all([params, searchParams]);
  const page = await answerPage(token, new Date());
  return (
    <Page width="prose">
      {page ? <AnswerView page={page} token={token} wished={wishedOf(asked)} isDone={asked["done"] !== undefined} /> : <AnswerLinkUnknown />}
    </Page>
  );
}
