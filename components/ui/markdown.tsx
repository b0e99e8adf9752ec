import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import { type Block, type Inline, parseMarkdown } from "@/lib/kernel/markdown";

/** What a person wrote, with the few marks they may use; never HTML. */
export function Markdown({ text, className }: { text: string; className?: string }) {
  return <div className={cx("flex max-w-prose flex-col gap-4", className)}>{parseMarkdown(text).map(blockOf)}</div>;
}

function blockOf(block: Block, index: number): ReactNode {
  if (block.kind === "list") {
    const List = block.isOrdered ? "ol" : "ul";
    return (
      <List key={index} className={cx("flex flex-col gap-1 pl-5", block.isOrdered ? "list-decimal" : "list-disc")}>
        {block.items.map((item, at) => (
          <li key={at}>{item.map(inlineOf)}</li>
        ))}
      </List>
    );
  }
  if (block.kind === "paragraph") return <p key={index}>{block.children.map(inlineOf)}</p>;
  return (
    <h3 key={index} className="text-lg">
      {block.children.map(inlineOf)}
    </h3>
  );
}

function inlineOf(run: Inline, index: number): ReactNode {
  switch (run.kind) {
    case "text":
      return run.text;
    case "strong":
      return <strong key={index} className="font-medium text-ink">{run.children.map(inlineOf)}</strong>;
    case "emphasis":
      return <em key={index}>{run.children.map(inlineOf)}</em>;
    case "link":
      return (
        <a key={index} href={run.href} rel="nofollow ugc noopener" target="_blank" className="text-accent underline underline-offset-4">
          {run.children.map(inlineOf)}
        </a>
      );
  }
}
