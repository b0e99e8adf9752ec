import { Body, Button, Container, Head, Hr, Html, Link, Preview, Section, Text } from "react-email";
import type { ReactNode } from "react";

const ink = "#23211d";
const quiet = "#6b665c";
const accent = "#0f5a5e";
const serif = "Newsreader, Georgia, 'Times New Roman', serif";
const sans = "Geist, -apple-system, 'Segoe UI', Helvetica, Arial, sans-serif";

export type LetterLayoutProps = {
  readonly preview: string;
  readonly title: string;
  readonly children: ReactNode;
  readonly action?: { readonly href: string; readonly label: string };
  /** The address of this installation, for the foot. */
  readonly home: string;
};

/** The one look of every letter: a heading, a few lines, one thing to do. */
export function LetterLayout({ preview, title, children, action, home }: LetterLayoutProps) {
  return (
    <Html lang="en">
      <Head />
      <Preview>{preview}</Preview>
      <Body style={{ backgroundColor: "#f6f2ea", fontFamily: sans, color: ink, margin: 0, padding: "32px 12px" }}>
        <Container style={{ backgroundColor: "#fffdf8", border: "1px solid #e3dccd", borderRadius: 10, maxWidth: 560, padding: "32px 36px" }}>
          <Text style={{ fontFamily: serif, fontSize: 18, color: accent, margin: "0 0 20px" }}>Colloquy</Text>
          <Text style={{ fontFamily: serif, fontSize: 26, lineHeight: "32px", margin: "0 0 16px" }}>{title}</Text>
          <Section>{children}</Section>
          {action && (
            <Section style={{ margin: "24px 0 8px" }}>
              <Button href={action.href} style={{ backgroundColor: accent, color: "#ffffff", borderRadius: 8, padding: "12px 20px", fontSize: 16, textDecoration: "none" }}>
                {action.label}
              </Button>
            </Section>
          )}
          <Hr style={{ borderColor: "#e3dccd", margin: "28px 0 16px" }} />
          <Text style={{ color: quiet, fontSize: 13, margin: 0 }}>
            You get this because of your account at <Link href={home} style={{ color: quiet }}>Colloquy</Link>.
          </Text>
        </Container>
      </Body>
    </Html>
  );
}

/** One paragraph of a letter. */
export function Line({ children, isQuiet = false }: { readonly children: ReactNode; readonly isQuiet?: boolean }) {
  return <Text style={{ fontSize: isQuiet ? 14 : 16, lineHeight: "24px", color: isQuiet ? quiet : ink, margin: "0 0 12px" }}>{children}</Text>;
}

/** A labelled fact: "When — Tue 1 December, 15:00 (Europe/Paris)". */
export function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <Text style={{ fontSize: 16, lineHeight: "24px", margin: "0 0 8px" }}>
      <span style={{ color: quiet }}>{label}: </span>
      {children}
    </Text>
  );
}
