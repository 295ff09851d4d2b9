import type { Result } from "../http/failure";
import type { Connection } from "../store/stored";
import type { LaunchTemplate } from "../tasks/template";
import { callServer } from "./call-server";
import { followPicked, keepPicked, readThisPage } from "./picked-page";
import { readAllTemplates } from "./read-all-templates";

/** What the launch screens ask the world for, besides what every form does. Tests pass their own. */
export interface LaunchServices {
  /** All templates the person may start, the most used first. */
  readTemplates: (connection: Connection) => Promise<Result<LaunchTemplate[]>>;
  followPicked: typeof followPicked;
  keepPicked: typeof keepPicked;
  readThisPage: typeof readThisPage;
}

const reading = new Map<string, Promise<Result<LaunchTemplate[]>>>();

/** The services of a real page. Two screens that ask at once get one answer. */
export const pageLaunchServices: LaunchServices = {
  followPicked,
  keepPicked,
  readThisPage,
  readTemplates(connection) {
    const asked =
      reading.get(connection.id) ??
      readAllTemplates(connection, callServer).finally(() => reading.delete(connection.id));
    reading.set(connection.id, asked);
    return asked;
  },
};
