import { Search, Video } from "lucide-react";
import { GalleryForm } from "@/app/gallery/gallery-form";
import { Row, Specimen } from "@/app/gallery/specimen";
import { Button, ButtonLink } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Chip } from "@/components/ui/chip";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { RadioCards } from "@/components/ui/radio-cards";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { Textarea } from "@/components/ui/textarea";

export function ControlShowcase({ theme }: { theme: string }) {
  return (
    <>
      <Specimen name="button">
        <Row>
          <Button>Hold Tue 15:00 for 15 min</Button>
          <Button variant="quiet">Pick another time</Button>
          <Button variant="danger">Cancel and refund €47.50</Button>
          <Button variant="link">Read the policy</Button>
        </Row>
        <Row>
          <Button size="sm">Small</Button>
          <Button size="lg" icon={<Search aria-hidden strokeWidth={1.5} />}>
            Large
          </Button>
          <Button disabled>Not now</Button>
          <ButtonLink href="/gallery" variant="quiet" icon={<Video aria-hidden strokeWidth={1.5} />}>
            A link
          </ButtonLink>
        </Row>
      </Specimen>
      <Specimen name="field">
        <Field name="headline" label="Headline" hint="One sentence, up to 120 characters.">
          <TextInput defaultValue="I help teams decide" />
        </Field>
        <Field name="price" label="Price" error="A price is at least €1.00.">
          <TextInput type="number" prefix="€" suffix="an hour" defaultValue="0" />
        </Field>
        <Field name="note" label="Note" required={false}>
          <Textarea placeholder="What would you like to talk about?" />
        </Field>
        <Field name="language" label="Language">
          <Select placeholder="Any language" options={[{ value: "en", label: "English" }, { label: "Nordic", options: [{ value: "sv", label: "Swedish" }] }]} />
        </Field>
        <Field name="day" label="Day">
          <TextInput type="date" />
        </Field>
        <Checkbox name="terms" label="I agree to the terms" hint="They fit on one page." />
        <RadioCards
          name={`role-${theme}`}
          legend="What brings you here?"
          defaultValue="client"
          options={[
            { value: "client", label: "I look for someone", detail: "Find people and book their time." },
            { value: "coach", label: "I am a coach", detail: "Offer your hours." },
          ]}
        />
      </Specimen>
      <Specimen name="action-form">
        <GalleryForm label={`Example, ${theme}`} />
      </Specimen>
      <Specimen name="chip">
        <Row>
          <Chip>French</Chip>
          <Chip href="/gallery">A choice</Chip>
          <Chip href="/gallery" selected>
            Chosen
          </Chip>
          <Chip removeHref="/gallery" removeLabel="remove filter">
            Under €100
          </Chip>
        </Row>
      </Specimen>
      <Specimen name="dialog">
        <Row>
          <Dialog trigger="Cancel this session" title="Cancel the session on Tuesday?">
            <p className="text-soft">You get €47.50 back: half, because it is less than 24 hours away.</p>
            <Row>
              <Button variant="danger">Cancel and refund €47.50</Button>
            </Row>
          </Dialog>
        </Row>
      </Specimen>
    </>
  );
}
