import type { Group, Person, Template } from "../model.ts";
import { STEP_PLANS } from "./plans.ts";
import type { StepPlan } from "./step-plan.ts";
import { TEMPLATES } from "./templates.ts";

/** The people a test may act as, by their part. */
export const ROLES = ["owner", "admin", "performer", "performer2", "performer3", "outsider"] as const;
export type Role = (typeof ROLES)[number];

/** An account with everybody and everything in it but tasks. */
export interface World {
  account: string;
  maxUsers: number;
  people: Person[];
  roles: Record<Role, number>;
  groups: Group[];
  templates: Template[];
  /** What the steps of the templates ask once they start, by api name. */
  plans: Record<string, StepPlan>;
}

interface PersonSketch {
  id: number;
  email: string;
  firstName: string;
  lastName: string;
  isAdmin?: boolean;
  isOwner?: boolean;
  isStarter?: boolean;
  type?: Person["type"];
}

/** Makes a person with the settings a new account has. `joinedAt` counts in Unix seconds. */
export function person(sketch: PersonSketch): Person {
  const { type = "user", isAdmin = false, isOwner = false, isStarter = type === "user", ...rest } = sketch;
  return {
    ...rest,
    type,
    isAdmin,
    isOwner,
    isStarter,
    status: "active",
    joinedAt: 1_795_282_544.5 + sketch.id * 7.25,
    password: type === "guest" ? "" : `${sketch.firstName.toLowerCase()}-roasts-it`,
    language: "en",
    timezone: "UTC",
    dateFormat: "MMM dd, yyy, p",
    firstDayOfWeek: 0,
  };
}

const mail = (name: string) => `${name}@harborlight.test`;

/** The seeded account, with the same people, groups and templates as the recordings. */
export function harborlight(): World {
  return {
    account: "Harborlight Coffee Roasters",
    maxUsers: 1000,
    people: [
      person({
        id: 1,
        email: mail("margit.lindqvist"),
        firstName: "Margit",
        lastName: "Lindqvist",
        isAdmin: true,
        isOwner: true,
      }),
      person({
        id: 2,
        email: mail("tomas.herrera"),
        firstName: "Tomás",
        lastName: "Herrera",
        isAdmin: true,
      }),
      person({ id: 3, email: mail("nadia.okafor"), firstName: "Nadia", lastName: "Okafor" }),
      person({ id: 4, email: mail("jun.watanabe"), firstName: "Jun", lastName: "Watanabe" }),
      person({ id: 5, email: mail("elif.demir"), firstName: "Elif", lastName: "Demir" }),
      person({
        id: 6,
        email: mail("piotr.zielinski"),
        firstName: "Piotr",
        lastName: "Zieliński",
        isStarter: false,
      }),
      person({ id: 7, email: "lab@partner.example.org", firstName: "", lastName: "", type: "guest" }),
    ],
    roles: { owner: 1, admin: 2, performer: 3, performer2: 4, performer3: 5, outsider: 6 },
    groups: [
      { id: 1, name: "Operations", members: [5, 3, 4] },
      { id: 2, name: "Finance", members: [2, 4] },
      { id: 3, name: "Café & Content", members: [3] },
    ],
    templates: structuredClone(TEMPLATES),
    plans: STEP_PLANS,
  };
}
