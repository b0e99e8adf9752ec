import { Check } from "lucide-react";
import { Checkbox } from "@/components/ui/checkbox";
import { cellName } from "@/lib/notifications/core/from-form";
import { channels, channelWords, kindWords, type NoticeKind, noticeKinds } from "@/lib/notifications/core/kinds";
import type { PreferencesView } from "@/lib/notifications/core/schema";

type Choices = PreferencesView["choices"];

/** Kinds by channels, a box in each cell; what cannot be switched off says so. */
export function PreferencesMatrix({ choices }: { readonly choices: Choices }) {
  return (
    <table className="w-full border-collapse">
      <caption className="sr-only">What reaches you, and how</caption>
      <thead>
        <tr className="border-b border-line text-left text-sm text-faint">
          <th scope="col" className="py-2 pr-4 font-medium">About</th>
          {channels.map((channel) => (
            <th key={channel} scope="col" className="w-20 py-2 font-medium sm:w-28">
              {channelWords[channel]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="divide-y divide-line">
        {noticeKinds.map((kind) => (
          <KindRow key={kind} kind={kind} choices={choices.filter((choice) => choice.kind === kind)} />
        ))}
      </tbody>
    </table>
  );
}

function KindRow({ kind, choices }: { readonly kind: NoticeKind; readonly choices: Choices }) {
  const { label, detail } = kindWords[kind];
  return (
    <tr>
      <th scope="row" className="py-3 pr-4 text-left font-normal">
        {label}
        <span className="block text-sm text-faint">{detail}</span>
      </th>
      {choices.map((choice) => (
        <td key={choice.channel} className="py-3 align-top">
          <Cell choice={choice} label={label} />
        </td>
      ))}
    </tr>
  );
}

function Cell({ choice: { kind, channel, isOn, maySwitch }, label }: { readonly choice: Choices[number]; readonly label: string }) {
  if (!maySwitch) {
    return (
      <span className="inline-flex items-center gap-1.5 py-1 text-sm text-faint">
        <Check aria-hidden strokeWidth={1.5} className="size-4" />
        Always
      </span>
    );
  }
  const words = `${label} ${channel === "email" ? "by e-mail" : "here"}`;
  return <Checkbox name={cellName(kind, channel)} defaultChecked={isOn} label={<span className="sr-only">{words}</span>} />;
}
