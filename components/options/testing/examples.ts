import type { Connection } from "../../../lib/store/stored";

export const API = "https://pneumatic.harborlight.test:8001";
export const WEB = "https://pneumatic.harborlight.test";
export const FILES = "https://pneumatic.harborlight.test/files";
export const HOST = "https://pneumatic.harborlight.test/*";

/** A connection of an account owner. */
export const CONNECTION: Connection = {
  id: "harborlight",
  system: "pneumatic",
  api: API,
  web: WEB,
  files: FILES,
  account: { id: 1, name: "Harborlight Coffee Roasters" },
  person: {
    id: 1,
    name: "Margit Lindqvist",
    email: "margit.lindqvist@harborlight.test",
    role: "owner",
    timezone: "Europe/Berlin",
    dateFormat: "MMM dd, yyyy, p",
    firstDayOfWeek: 1,
    language: "en",
  },
  dialect: { choice: "text", date: "seconds", person: "email-or-name", file: "link", complete: "task" },
  credential: "api-key",
  remember: true,
  connectedAt: Date.UTC(2026, 4, 4, 8),
};
