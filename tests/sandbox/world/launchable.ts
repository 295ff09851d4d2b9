import type { KickoffField, Template } from "../model.ts";
import { kickoff, template } from "./make-template.ts";
import { users } from "./step-plan.ts";
import type { StepPlan } from "./step-plan.ts";

/**
 * More templates than were recorded, for launching: without a start form, with fieldsets and a sum rule, with long
 * lists, with a preset value; one switched off, one that is not for the performer.
 */
export const MORE_TEMPLATES: Template[] = [
  template({
    id: 40,
    name: "Ring the roastery bell",
    description: "No questions asked: somebody comes.",
    roles: byAll("bell"),
    earlierWorkflows: 31,
    steps: [[1, "rb-t-come", "See who rang"]],
  }),
  template({
    id: 41,
    name: "Event booking",
    description: "Coffee carts for events. Two parties share the cost.",
    workflowName: "{{ev-event}} – {{template-name}} no. {{workflow-id}}",
    roles: byAll("event"),
    earlierWorkflows: 4,
    fields: [
      kickoff(2, "string", "ev-event", "Event", {
        required: true,
        description: "As it stands on the poster",
      }),
      kickoff(1, "date", "ev-day", "Day", { required: true }),
    ],
    fieldsets: [
      {
        apiName: "ev-split",
        sharedId: 1,
        name: "Cost centre split",
        title: "Who pays?",
        description: "In percent. Both must add up to **100**.",
        order: 2,
        labelPosition: "left",
        layout: "horizontal",
        sumRule: { apiName: "ev-rule", value: "100" },
        fields: [
          kickoff(2, "number", "ev-roastery", "Roastery %", { required: true }),
          kickoff(1, "number", "ev-cafe", "Café %"),
        ],
      },
      {
        apiName: "ev-address",
        sharedId: 2,
        name: "Delivery address",
        title: "Where?",
        description: "",
        order: 1,
        labelPosition: "top",
        layout: "vertical",
        sumRule: null,
        fields: [
          kickoff(3, "string", "ev-street", "Street and number", { required: true }),
          kickoff(2, "dropdown", "ev-country", "Country", { options: ["Portugal", "Spain", "France"] }),
          kickoff(1, "text", "ev-note", "Note for the driver"),
        ],
      },
    ],
    steps: [
      [1, "ev-t-prepare", "Prepare {{ev-event}} in {{ev-street}}"],
      [2, "ev-t-cart", "Load the cart for {{ev-event}}"],
    ],
  }),
  template({
    id: 42,
    name: "Equipment loan",
    description: "Machines, scales and cups, for a day or a month.",
    workflowName: "Loan: {{el-machine}}",
    roles: byAll("loan"),
    earlierWorkflows: 18,
    fields: [
      kickoff(4, "dropdown", "el-machine", "Machine", { required: true, options: machines() }),
      kickoff(3, "checkbox", "el-extras", "Extras", { options: extras() }),
      kickoff(2, "date", "el-back", "Back on"),
      kickoff(1, "string", "el-shelf", "Shelf", { preset: "B-3" }),
    ],
    steps: [[1, "el-t-hand", "Hand over: {{el-machine}}"]],
  }),
  template({
    id: 43,
    name: "Read later",
    description: "A page worth a second look, for the whole team.",
    workflowName: "Read: {{rl-title}}",
    roles: byAll("read"),
    earlierWorkflows: 23,
    fields: [
      kickoff(5, "string", "rl-title", "Title", { required: true, description: "At most 140 characters" }),
      kickoff(4, "url", "rl-address", "Address", { required: true }),
      kickoff(3, "text", "rl-excerpt", "What caught your eye?"),
      kickoff(2, "file", "rl-picture", "Picture"),
      kickoff(1, "string", "rl-source", "Source", { hidden: true }),
    ],
    steps: [[1, "rl-t-read", "Read: {{rl-title}}"]],
  }),
  template({
    id: 44,
    name: "Harvest festival 2024",
    description: "Over and done with.",
    isActive: false,
    roles: byAll("festival"),
    earlierWorkflows: 40,
    fields: [kickoff(1, "string", "hf-stall", "Stall", { required: true })],
    steps: [[1, "hf-t-1", "Set up {{hf-stall}}"]],
  }),
  template({
    id: 45,
    name: "Board minutes",
    description: "Owner and admin only.",
    roles: [
      ["owner", "user", 1, "owner-board1"],
      ["owner", "user", 2, "owner-board2"],
    ],
    earlierWorkflows: 12,
    fields: [kickoff(1, "text", "bm-text", "Minutes", { required: true })],
    steps: [[1, "bm-t-1", "Sign the minutes"]],
  }),
];

/** What the steps of these templates ask. */
export const MORE_PLANS: Record<string, StepPlan> = {
  "rb-t-come": { performers: users(4), description: "**{{workflow-starter}}** rang on {{date}}." },
  "ev-t-prepare": {
    performers: [{ type: "starter" }],
    dueAfter: 3 * 86_400,
    description: "Share: {{ev-roastery}} / {{ev-cafe}}, country {{ev-country}}",
    fields: [{ type: "text", apiName: "ev-list", name: "Packing list", required: true }],
  },
  "ev-t-cart": { performers: users(4), description: "{{ev-list}}" },
  "el-t-hand": { performers: users(5), description: "With: {{el-extras}}. From shelf {{el-shelf}}." },
  "rl-t-read": {
    performers: [{ type: "starter" }],
    description: "{{rl-address}}\n\n> {{rl-excerpt}}\n\n{{rl-picture}}",
    fields: [{ type: "radio", apiName: "rl-worth", name: "Worth it?", options: ["Yes", "No"] }],
  },
  "hf-t-1": { performers: users(3) },
  "bm-t-1": { performers: users(1), description: "{{bm-text}}" },
};

/** Numbers of use for the recorded templates, so that an order by use is another than by name or date. */
export const EARLIER_WORKFLOWS: Record<number, number> = {
  1: 14,
  2: 9,
  3: 2,
  4: 6,
  7: 1,
  9: 27,
  11: 3,
  12: 5,
};

function byAll(
  name: string,
): [role: "owner" | "starter", type: "user" | "group", id: number, apiName: string][] {
  return [
    ["owner", "user", 1, `owner-${name}1`],
    ["owner", "user", 2, `owner-${name}2`],
    ["starter", "group", 1, `owner-${name}3`],
  ];
}

function machines(): NonNullable<KickoffField["options"]> {
  const kinds = [
    "Grinder",
    "Sample roaster",
    "Scale",
    "Kettle",
    "Espresso machine",
    "Cupping table",
    "Moisture meter",
  ];
  return Array.from({ length: 84 }, (_, index) => {
    const kind = kinds[index % kinds.length] ?? "Machine";
    return `${kind} no. ${index + 1}`;
  });
}

function extras(): NonNullable<KickoffField["options"]> {
  return [
    "Cups",
    "Spare burrs",
    "Descaling kit",
    "An extension cord long enough to reach from the roastery's only free socket across the yard to the loading dock",
    "Cleaning brush",
    "Manual",
  ];
}
