import type { ServerAddress } from "./command";

/** Pneumatic's own cloud (reference §1). Its file service is found through the page of the web app. */
export const CLOUD = {
  api: "https://api.pneumatic.app",
  web: "https://my.pneumatic.app",
  files: null,
} satisfies ServerAddress;
