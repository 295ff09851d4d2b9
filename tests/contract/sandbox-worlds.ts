import { harborlight, person } from "../sandbox/world/harborlight.ts";
import type { World } from "../sandbox/world/harborlight.ts";
import { kickoff, template } from "../sandbox/world/make-template.ts";
import { group, users } from "../sandbox/world/step-plan.ts";
import type { StepPlan } from "../sandbox/world/step-plan.ts";
import type { Template } from "../sandbox/model.ts";
import type { Version } from "./recordings.ts";

/** The account the recordings of a version were made on, as it was for a scenario. */
export function worldOf(version: Version, scenario: string): World {
  return version === "v7.3" ? recordedHarborlight(scenario) : fjord();
}

/** The seeded account, the guest who has a colleague's e-mail (reference §30, item 18), and the templates made later. */
function recordedHarborlight(scenario: string): World {
  const world = harborlight();
  const guest = person({
    id: 8,
    email: "jun.watanabe@harborlight.test",
    firstName: "",
    lastName: "",
    type: "guest",
  });
  const later = LATER_TEMPLATES[scenario] ?? [];
  return {
    ...world,
    people: [...world.people, guest],
    templates: [...world.templates, ...later],
    plans: { ...world.plans, ...LATER_PLANS },
  };
}

/** Two fieldsets in a start form, one of them with a sum rule. */
const EVENT_BOOKING = template({
  id: 30,
  name: "Event booking",
  description: "Coffee carts for events.",
  roles: [
    ["owner", "user", 1, "owner-y8ooup"],
    ["starter", "user", 3, "owner-ht5cli"],
  ],
  fields: [kickoff(1, "string", "kf-event", "Event", { required: true })],
  fieldsets: [
    {
      apiName: "kf-addr",
      sharedId: 2,
      name: "Delivery address",
      title: "Where?",
      description: "",
      order: 1,
      labelPosition: "top",
      layout: "vertical",
      sumRule: null,
      fields: [
        kickoff(2, "string", "kf-street", "Street", { required: true }),
        kickoff(1, "dropdown", "kf-country", "Country", {
          options: ["Colombia", "Ethiopia", "Côte d’Ivoire", "日本", "Brasil"],
          dataset: 1,
        }),
      ],
    },
    {
      apiName: "kf-split",
      sharedId: 1,
      name: "Cost centre split",
      title: "Who pays?",
      description: "in percent",
      order: 2,
      labelPosition: "left",
      layout: "horizontal",
      sumRule: { apiName: "kf-rule", value: "100" },
      fields: [
        kickoff(2, "number", "kf-a", "Roastery %", { required: true }),
        kickoff(1, "number", "kf-b", "Café %"),
      ],
    },
  ],
  steps: [[1, "kf-1", "Prepare {{kf-event}} in {{kf-street}}"]],
});

/** What the steps of the templates made later ask. */
const LATER_PLANS: Record<string, StepPlan> = {
  "kf-1": { performers: users(3), description: "Share: {{kf-a}} / {{kf-b}}, country {{kf-country}}" },
  "cn-1": {
    performers: users(5),
    dueAfter: 7200,
    fields: [{ type: "checkbox", apiName: "cn-done", name: "Done", options: ["Floor", "Tables"] }],
  },
  "cn-2": { performers: users(4, 5) },
};

const LATER_TEMPLATES: Record<string, Template[]> = {
  "file-service": [
    template({
      id: 31,
      name: "Goods inspection",
      roles: [
        ["owner", "user", 1, "owner-files1"],
        ["owner", "user", 2, "owner-files2"],
      ],
      steps: [
        [1, "gi-t-photos", "Photograph the delivery"],
        [2, "gi-t-check", "Check the photos"],
      ],
    }),
  ],
  "inbox-timeline": [
    template({
      id: 29,
      name: "Cleaning round",
      roles: [
        ["owner", "user", 1, "owner-clean1"],
        ["starter", "user", 3, "owner-clean2"],
      ],
      fields: [kickoff(1, "string", "cn-room", "Room", { required: true })],
      steps: [
        [1, "cn-1", "Clean the {{cn-room}}"],
        [2, "cn-2", "Check the {{cn-room}}"],
      ],
    }),
  ],
  "kickoff-fieldsets": [EVENT_BOOKING],
};

/** "Fjord Bicycle Works", the account of the recordings of v5.0. */
function fjord(): World {
  const mail = (name: string) => `${name}@fjord.test`;
  return {
    account: "Fjord Bicycle Works",
    maxUsers: 5,
    people: [
      person({
        id: 1,
        email: mail("sigrid.berg"),
        firstName: "Sigrid",
        lastName: "Berg",
        isAdmin: true,
        isOwner: true,
      }),
      person({ id: 2, email: mail("marco.rossi"), firstName: "Marco", lastName: "Rossi", isAdmin: true }),
      person({ id: 3, email: mail("lucia.fernandez"), firstName: "Lucía", lastName: "Fernández" }),
      person({ id: 4, email: mail("kenji.mori"), firstName: "Kenji", lastName: "Mori" }),
    ],
    roles: { owner: 1, admin: 2, performer: 3, performer2: 4, performer3: 4, outsider: 4 },
    groups: [{ id: 1, name: "Workshop", members: [3, 4] }],
    templates: [
      bicycleRepair(1, ["owner-mdhmun", "owner-ax35nr", "owner-3lr244"]),
      bicycleRepair(2, ["owner-3jfu3a", "owner-5vp2zf", "owner-qxo1k1"]),
    ],
    plans: BICYCLE_PLANS,
  };
}

const BICYCLE_PLANS: Record<string, StepPlan> = {
  "br-1": {
    performers: users(3),
    description: "Notes: {{bk-text}}",
    dueAfter: 86_400,
    checklists: [
      {
        apiName: "br-cl",
        items: [
          { apiName: "br-cl-item-1", text: "Brakes" },
          { apiName: "br-cl-item-2", text: "Chain" },
        ],
      },
    ],
  },
  "br-2": {
    performers: group(1),
    requireAll: true,
    fields: [{ type: "text", apiName: "br-done", name: "Done" }],
  },
  "br-3": { performers: [{ type: "starter" }] },
};

function bicycleRepair(id: number, [first, second, third]: [string, string, string]): Template {
  return template({
    id,
    name: "Bicycle repair",
    description: "Mend it.",
    roles: [
      ["owner", "user", 1, first],
      ["owner", "user", 2, second],
      ["starter", "user", 3, third],
    ],
    fields: [
      kickoff(10, "string", "bk-string", "Frame number"),
      kickoff(9, "text", "bk-text", "Notes"),
      kickoff(8, "number", "bk-number", "Price"),
      kickoff(7, "date", "bk-date", "Promised on"),
      kickoff(6, "url", "bk-url", "Shop page"),
      kickoff(5, "radio", "bk-radio", "Priority", { options: ["Low", "High"] }),
      kickoff(4, "dropdown", "bk-dropdown", "Kind", { options: ["City", "Cargo", "Race"] }),
      kickoff(3, "checkbox", "bk-checkbox", "Extras", { options: ["Bell", "Light", "Basket, front"] }),
      kickoff(2, "file", "bk-file", "Photos"),
      kickoff(1, "user", "bk-user", "Mechanic", { required: true }),
    ],
    steps: [
      [1, "br-1", "Inspect {{bk-string}}"],
      [2, "br-2", "Repair"],
      [3, "br-3", "Hand over"],
    ],
  });
}
