import { Row, Specimen } from "@/app/gallery/specimen";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card, Panel } from "@/components/ui/card";
import { Money } from "@/components/ui/money";
import { MoneyTrail } from "@/components/ui/money-trail";
import { Pagination } from "@/components/ui/pagination";
import { Rating } from "@/components/ui/rating";
import { StatusBadge } from "@/components/ui/status-badge";
import { Table } from "@/components/ui/table";
import { Tabs } from "@/components/ui/tabs";
import { Time } from "@/components/ui/time";

const people = ["Maya Lindqvist", "Łukasz Wójcik", "Dr. Amara Okafor", "Yūki Tanabe", "Inés"];
const statuses = ["held", "awaiting_acceptance", "confirmed", "completed", "cancelled", "noShow", "expired"];
const at = "2026-11-24T14:00:00Z";
const euros = (amount: number) => ({ amount, currency: "EUR" });

export function DataShowcase({ theme }: { theme: string }) {
  return (
    <>
      <Specimen name="avatar, rating">
        <Row>
          {people.map((name) => (
            <Avatar key={name} name={name} size="lg" />
          ))}
          <Avatar name="Small One" size="sm" />
        </Row>
        <Row>
          <Rating value={4.8} count={31} />
          <Rating value={3.5} count={1} />
          <Rating value={null} />
        </Row>
      </Specimen>
      <Specimen name="badge, status-badge">
        <Row>
          <Badge>Online</Badge>
          <Badge tone="accent">New</Badge>
          {statuses.map((status) => (
            <StatusBadge key={status} status={status} />
          ))}
        </Row>
      </Specimen>
      <Specimen name="money, time">
        <p>
          <Money value={euros(9500)} /> · <Money value={euros(9500)} short /> · <Money value={{ amount: 12_000, currency: "JPY" }} /> ·{" "}
          <Money value={euros(128_450)} display className="text-xl" />
        </p>
        <p>
          <Time at={at} timeZone="Europe/Paris" /> · <Time at={at} until="2026-11-24T15:00:00Z" timeZone="Asia/Kathmandu" /> ·{" "}
          <Time at={at} timeZone="UTC" shape="long-date" />
        </p>
      </Specimen>
      <Specimen name="money-trail">
        <MoneyTrail
          total={euros(9500)}
          items={[
            { label: "Session", amount: euros(8550), where: "held until the session has taken place" },
            { label: "Platform fee, 10 %", amount: euros(950), where: "with Colloquy" },
          ]}
        />
      </Specimen>
      <Specimen name="card, panel">
        <Card href="/gallery" title="Maya Lindqvist">
          <p className="text-soft">Decisions under uncertainty, for founders and research leads.</p>
        </Card>
        <Panel title="A part of a page">
          <p className="text-soft">Under a hairline, not in a box.</p>
        </Panel>
      </Specimen>
      <Specimen name="table">
        <Table
          caption={`Bookings, ${theme}`}
          columns={[
            { key: "who", label: "Who", sortHref: "/gallery", sorted: "ascending" },
            { key: "when", label: "When", sortHref: "/gallery" },
            { key: "status", label: "Status" },
            { key: "price", label: "Price", align: "end" },
          ]}
          rows={people.map((who) => ({
            key: who,
            cells: { who, when: <Time at={at} timeZone="Europe/Paris" />, status: <StatusBadge status="confirmed" />, price: <Money value={euros(9500)} /> },
          }))}
        />
      </Specimen>
      <Specimen name="tabs, pagination, breadcrumbs">
        <Tabs label={`Bookings by time, ${theme}`} tabs={[{ href: "/gallery", label: "Upcoming", count: 3, current: true }, { href: "/gallery?past", label: "Past", count: 12 }]} />
        <Pagination previousHref="/gallery" nextHref="/gallery" summary="21–40 of 63 experts" label={`Pages, ${theme}`} />
        <Breadcrumbs label={`You are here, ${theme}`} crumbs={[{ label: "Find people", href: "/experts" }, { label: "Maya Lindqvist" }]} />
      </Specimen>
    </>
  );
}
