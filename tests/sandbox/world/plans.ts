import { draftText, editText } from "../seed/content.ts";
import { deskDescription, prepareDesk, welcomeRound } from "../seed/onboarding.ts";
import { placeOrder, reviewPurchase } from "../seed/purchasing.ts";
import { checkRefund, countCash, lookAtWish, mitigate, payRefund, triage } from "../seed/support.ts";
import { collectFacts } from "../seed/vendors.ts";
import type { TaskSketch } from "../seed/add-task.ts";
import { group, users } from "./step-plan.ts";
import type { StepPlan } from "./step-plan.ts";

const HOUR = 3600;
const DAY = 24 * HOUR;

/** The form of a step, without what a single task says about it. */
function formOf({ fields, fieldsets, checklists }: TaskSketch): Partial<StepPlan> {
  const open = checklists?.map((checklist) => ({
    ...checklist,
    items: checklist.items.map((item) => ({ ...item, marked: false })),
  }));
  return { fields, fieldsets, checklists: open };
}

/** What the steps of the twelve recorded templates ask (recording `template-get`, and workflows started of them). */
export const STEP_PLANS: Record<string, StepPlan> = {
  "eo-t-desk": {
    ...formOf(prepareDesk("{{eo-hire-name}}", "", "")),
    performers: users(3),
    dueAfter: 2 * DAY,
    description: deskDescription("http://pneumatic.test/files/floorplan0001", {
      name: "{{eo-hire-name}}",
      department: "{{eo-department}}",
      start: "on {{eo-start-date}}",
      laptop: "{{eo-laptop}}",
      accounts: "{{eo-accounts}}",
      buddy: "{{eo-buddy}}",
      links: "> Portfolio: {{eo-portfolio}}\n> CV: {{eo-cv}}",
      starter: "{{workflow-starter}}",
    }),
  },
  "eo-t-welcome": {
    ...formOf(welcomeRound("")),
    performers: group(1),
    requireAll: true,
    description:
      "Each of us spends *ten minutes* with {{eo-hire-name}}.\n\nSerial of the laptop: {{eo-serial}}",
  },
  "eo-t-buddy": {
    performers: [{ type: "field", apiName: "eo-buddy" }],
    dueAfter: 30 * DAY,
    description: "How is it going?\n{{eo-impression}}",
    fields: [
      {
        type: "radio",
        apiName: "eo-mood",
        name: "How does it feel?",
        required: true,
        options: ["Great", "Fine", "Not sure", "Bad"],
      },
      { type: "text", apiName: "eo-feedback", name: "What should we change?", required: true },
      { type: "date", apiName: "eo-next", name: "Next talk" },
    ],
  },
  "pa-t-review": {
    ...formOf(reviewPurchase("", "", "")),
    performers: users(3, 4),
    dueAfter: 8 * HOUR,
    description: "**{{pa-item}}** for {{pa-amount}} EUR\n\nOffer: {{pa-link}}\n\nReason:\n{{pa-why}}",
  },
  "pa-t-cfo": {
    performers: users(2),
    description: "Needed above 1000 EUR.",
    fields: [
      {
        type: "checkbox",
        apiName: "pa-sign",
        name: "I confirm",
        required: true,
        options: ["Budget is there", "Supplier is known"],
      },
    ],
  },
  "pa-t-order": {
    ...formOf(placeOrder("", "")),
    performers: users(3),
    description: "Split the cost and tell them where to deliver.",
  },
  "cp-t-draft": {
    ...formOf(draftText("", "")),
    performers: users(3),
    description:
      "Channel: {{cp-channel}}\n\nAsk [Jun Watanabe|4] for pictures. See [style guide](https://wiki.example.org/style) – **800 words**.",
  },
  "cp-t-edit": {
    ...formOf(editText("")),
    performers: group(3),
    description: "Read it aloud once.\n\n{{cp-body}}",
  },
  "cp-t-publish": { performers: users(4), description: "Go live." },
  "ir-t-triage": {
    ...formOf(triage("", "")),
    performers: users(3, 4),
    requireAll: true,
    dueAfter: HOUR,
    description:
      "Reported by {{ir-reporter}}, since {{ir-since}}.\n\n- [ ] is the till working?\n- [ ] is the shop reachable?",
  },
  "ir-t-fix": {
    ...formOf(mitigate("")),
    performers: users(3),
    dueAfter: 4 * HOUR,
    description: "```\n{{ir-finding}}\n```",
  },
  "ir-t-post": { performers: [{ type: "starter" }] },
  "cr-t-check": {
    ...formOf(checkRefund("", "")),
    performers: users(3),
    description: "Amount: **{{cr-amount}}**\n\n---\n\n{{cr-mail}}\n\n---\nOrder: {{cr-order}}",
  },
  "cr-t-pay": {
    ...formOf(payRefund("", "")),
    performers: [{ type: "field", apiName: "cr-payer" }],
    dueAfter: 3 * DAY,
    description: "Reason: {{cr-reason}}",
  },
  "mc-t-cash": {
    ...formOf(countCash("")),
    performers: users(3),
    dueAfter: 1.5 * DAY,
    description: "All tills.",
  },
  "mc-t-stock": {
    performers: users(3),
    together: true,
    description: "Green beans and packaging.",
    checklists: [
      {
        apiName: "mc-stock",
        items: [
          { apiName: "mc-stock-item-1", text: "Green beans" },
          { apiName: "mc-stock-item-2", text: "Packaging" },
        ],
      },
    ],
  },
  "mc-t-inv": { performers: group(2), together: true, description: "Send reminders." },
  "mc-t-report": {
    performers: users(2),
    description: "Cash {{mc-cash}}, beans {{mc-kg}} kg, open {{mc-open}}.",
  },
  "vr-t-collect": {
    ...formOf(collectFacts("")),
    performers: users(3),
    dueAfter: 5 * DAY,
    description:
      "Fill in everything you know.\n\nKnown: {{vk-string}} · {{vk-number}} · {{vk-date}} · {{vk-url}} · {{vk-radio}} · {{vk-checkbox}} · {{vk-file}} · {{vk-user}}",
  },
  "vr-t-extra": { performers: users(3), description: "All of this is optional." },
  "vr-t-sign": { performers: group(1) },
  "vi-t-1": { performers: users(3), description: "{{vi-text}}" },
  "fr-t-look": { ...formOf(lookAtWish("", 0)), performers: users(3), description: "{{fr-detail}}" },
  "fr-t-plan": {
    performers: users(4),
    fields: [{ type: "number", apiName: "fr-days", name: "Days of work", required: true }],
  },
  "fr-t-tell": { performers: users(3), description: "It takes {{fr-days}} days." },
  "sr-t-1": { performers: users(2) },
  "sr-t-2": { performers: users(1) },
  "gb-t-1": { performers: users(3) },
  "cu-t-roast": { performers: users(3) },
  "cu-t-cup": { performers: users(3) },
  "cu-t-note": { performers: users(3) },
};
