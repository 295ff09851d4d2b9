import type { ComponentType } from "preact";
import type { Connection } from "../../lib/store/stored";
import type { ManageServices } from "./manage-services";

export interface RoomProps {
  connection: Connection;
  /** What is open in the room. */
  rest: string[];
  services: ManageServices;
}

export interface Room {
  /** Its part of the address, and of its name in the texts. */
  name: "templates" | "data" | "people" | "webhooks";
  load: () => Promise<ComponentType<RoomProps>>;
}

/** The rooms of the page, in the order in which they are listed. Each is loaded when it is entered. */
export const ROOMS: Room[] = [
  { name: "templates", load: async () => (await import("./templates/templates-room")).TemplatesRoom },
  { name: "data", load: async () => (await import("./data/data-room")).DataRoom },
  { name: "people", load: async () => (await import("./people/people-room")).PeopleRoom },
  { name: "webhooks", load: async () => (await import("./webhooks/webhooks-room")).WebhooksRoom },
];
