import type { TaskSketch } from "./add-task.ts";

/** An incident everybody named has to look at. */
export function triage(severity: string, summary: string): TaskSketch {
  return {
    apiName: "ir-t-triage",
    name: `Triage ${severity}: ${summary}`,
    description: "Reported by Elif Demir.\n\n- [ ] is the till working?\n- [ ] is the shop reachable?",
    requireAll: true,
    performers: ["performer", "performer2"],
    workflow: { name: `${severity} ${summary}`, templateId: 4, starterId: 5, urgent: severity === "SEV1" },
    fields: [
      { type: "text", apiName: "ir-finding", name: "Finding", required: true },
      { type: "number", apiName: "ir-users", name: "Customers hit" },
    ],
  };
}

/** A repair, told in a code block. */
export function mitigate(summary: string): TaskSketch {
  return {
    apiName: "ir-t-fix",
    number: 2,
    name: `Mitigate ${summary}`,
    description: "```\nGET /newsletter/42\n404 Not Found\n```",
    workflow: { name: `SEV3 ${summary}`, templateId: 4, starterId: 4 },
    fields: [
      { type: "text", apiName: "ir-fix", name: "What was done", required: true },
      { type: "url", apiName: "ir-ticket", name: "Ticket" },
    ],
  };
}

/** A refund to look into, for which somebody has to be named. */
export function checkRefund(customer: string, amount: string): TaskSketch {
  return {
    apiName: "cr-t-check",
    name: `Check the refund for ${customer}`,
    description: `Amount: **${amount}** EUR\n\n---\n\nThe bag was torn.\n\n---\nOrder: 10${amount.length}42`,
    workflow: { name: `Refund ${customer}`, templateId: 5, starterId: 4 },
    fields: [
      {
        type: "dropdown",
        apiName: "cr-reason",
        name: "Reason",
        required: true,
        options: ["Damaged", "Late", "Wrong item", "Taste", "Other"],
      },
      { type: "user", apiName: "cr-payer", name: "Who pays it out?", required: true },
      { type: "text", apiName: "cr-answer", name: "Answer to the customer" },
    ],
  };
}

/** A refund to pay out. */
export function payRefund(customer: string, amount: string): TaskSketch {
  return {
    apiName: "cr-t-pay",
    number: 2,
    name: `Pay ${amount} EUR to ${customer}`,
    description: "Reason: Late",
    workflow: { name: `Refund ${customer}`, templateId: 5, starterId: 4 },
    fields: [
      { type: "date", apiName: "cr-paid", name: "Paid on", required: true },
      { type: "string", apiName: "cr-ref", name: "Bank reference", required: true },
    ],
  };
}

/** One quick question. */
export function lookAtWish(wish: string, customers: number): TaskSketch {
  return {
    apiName: "fr-t-look",
    name: `Look at: ${wish}`,
    description: `Asked by **${customers}** customers`,
    workflow: { name: `Wish: ${wish}`, templateId: 9, starterId: 3 },
    fields: [
      {
        type: "radio",
        apiName: "fr-verdict",
        name: "Verdict",
        required: true,
        options: ["Build it", "Later", "Never"],
      },
    ],
  };
}

/** Counting, with a checklist that no text mentions. */
export function countCash(month: string): TaskSketch {
  return {
    apiName: "mc-t-cash",
    name: `Count the cash – ${month}`,
    workflow: { name: `Month-end ${month}`, templateId: 6, starterId: 2 },
    fields: [
      { type: "number", apiName: "mc-total", name: "Total in EUR", required: true },
      { type: "date", apiName: "mc-counted", name: "Counted on" },
    ],
    checklists: [
      {
        apiName: "mc-cl",
        items: [
          { apiName: "mc-cl-item-1", text: "Main till", marked: true },
          { apiName: "mc-cl-item-2", text: "Café till" },
        ],
      },
    ],
  };
}

/** A step without any field. */
export function takeStock(month: string): TaskSketch {
  return {
    apiName: "mc-t-stock",
    number: 2,
    name: `Stock take – ${month}`,
    description: "Sacks, boxes, cups. Nothing to fill in here.",
    workflow: { name: `Month-end ${month}`, templateId: 6, starterId: 2 },
  };
}
