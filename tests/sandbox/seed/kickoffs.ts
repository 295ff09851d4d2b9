import { cleared, stored } from "../fields/stored-value.ts";
import { fieldsIn } from "../flows/fill-texts.ts";
import { makeKickoff } from "../flows/kickoff.ts";
import type { Workflow } from "../model.ts";
import type { State } from "../state.ts";
import { templateOf } from "../tasks/relations.ts";

type Values = Record<string, string>;

/** What the start forms of seeded workflows held, by template, taken out of the names they led to. */
const VALUES: Record<number, (name: string) => Values> = {
  1: (name) => ({
    "eo-hire-name": name.replace("Onboarding ", ""),
    "eo-department": "Roastery",
    "eo-laptop": '15" heavy',
    "eo-accounts": "E-mail, Git",
    "eo-notes": "Speaks **three** languages.",
  }),
  2: (name) => {
    const [, item = name, amount = ""] = /^(.*) \((.*) EUR\)$/.exec(name) ?? [];
    return { "pa-item": item, "pa-amount": amount, "pa-why": "Broken" };
  },
  3: (name) => {
    const [channel = "", title = ""] = name.split(": ");
    return { "cp-title": title, "cp-channel": channel };
  },
  4: (name) => ({ "ir-sev": name.slice(0, 4), "ir-summary": name.slice(5) }),
  5: (name) => ({ "cr-customer": name.replace("Refund ", ""), "cr-mail": "The bag was torn." }),
  6: (name) => ({ "mc-month": name.replace("Month-end ", "") }),
  7: (name) => ({ "vk-string": name.replace("Review of ", ""), "vk-radio": "Low" }),
  8: (name) => ({ "vi-string": name.replace("Intake ", "") }),
  9: (name) => ({ "fr-wish": name.replace("Wish: ", "") }),
};

/** Gives a workflow the start form it must have been started with. */
export function addKickoff(state: State, workflow: Workflow): void {
  const template = templateOf(state, workflow);
  const values = template && VALUES[template.id]?.(workflow.name);
  if (!template || !values) return;
  const kickoff = makeKickoff(state, template);
  for (const field of fieldsIn(kickoff)) {
    const value = values[field.apiName];
    const chosen = field.options.map(({ text }) => text).filter((text) => value?.split(", ").includes(text));
    field.stored = value === undefined ? cleared() : stored(value, { selected: chosen });
  }
  workflow.kickoff = kickoff;
}
