import type { FieldsetSketch, TaskSketch } from "./add-task.ts";

const SPLIT: FieldsetSketch = {
  apiName: "pa-fs-split",
  name: "Cost centre split",
  title: "How is the cost shared?",
  description: "Percentages per cost centre. They must add up to **100**.",
  layout: "horizontal",
  labelPosition: "left",
  sumEqual: "100",
  fields: [
    { type: "number", apiName: "pa-split-roastery", name: "Roastery %", required: true },
    { type: "number", apiName: "pa-split-cafe", name: "Café %", required: true },
    { type: "number", apiName: "pa-split-online", name: "Online shop %" },
  ],
};

const ADDRESS: FieldsetSketch = {
  apiName: "pa-fs-addr",
  name: "Delivery address",
  title: "Where should it go?",
  fields: [
    { type: "string", apiName: "pa-addr-street", name: "Street and number", required: true },
    { type: "string", apiName: "pa-addr-city", name: "City", required: true },
    {
      type: "dropdown",
      apiName: "pa-addr-country",
      name: "Country",
      options: ["Colombia", "Ethiopia", "Côte d’Ivoire", "日本", "Portugal"],
    },
    { type: "text", apiName: "pa-addr-note", name: "Note for the driver" },
  ],
};

/** A purchase two people may decide on: whoever comes first does it for both. */
export function reviewPurchase(item: string, amount: string, offer: string): TaskSketch {
  return {
    apiName: "pa-t-review",
    name: `Review: ${item}`,
    description: `**${item}** for ${amount} EUR\n\nOffer: [Link to the offer](${offer})\n\nReason:\nBroken`,
    performers: ["performer", "performer2"],
    workflow: { name: `${item} (${amount} EUR)`, templateId: 2, starterId: 4 },
    fields: [
      {
        type: "radio",
        apiName: "pa-decision",
        name: "Decision",
        required: true,
        options: ["Approve", "Reject", "Ask for a second offer"],
      },
      { type: "text", apiName: "pa-remark", name: "Remark" },
      {
        type: "string",
        apiName: "pa-po",
        name: "Purchase order no.",
        description: "Format PO-YYYY-NNN",
        required: true,
      },
    ],
  };
}

/** An order with two fieldsets, one of which has to sum up to 100. */
export function placeOrder(number: string, item: string): TaskSketch {
  return {
    apiName: "pa-t-order",
    number: 3,
    name: `Place the order ${number}`,
    description: "Split the cost and tell them where to deliver.",
    workflow: { name: item, templateId: 2, starterId: 3 },
    fields: [
      { type: "date", apiName: "pa-eta", name: "Expected delivery", required: true },
      { type: "url", apiName: "pa-track", name: "Tracking link" },
    ],
    fieldsets: [SPLIT, ADDRESS],
  };
}
