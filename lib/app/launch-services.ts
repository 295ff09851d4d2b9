import { succeed, type Result } from "../http/failure";
import type { Connection } from "../store/stored";
import type { LaunchTemplate } from "../tasks/template";
import { callServer } from "./call-server";
import { followPicked, keepPicked, readThisPage } from "./picked-page";

/** Templates asked for at once. */
const PAGE = 200;

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
      reading.get(connection.id) ?? readAll(connection).finally(() => reading.delete(connection.id));
    reading.set(connection.id, asked);
    return asked;
  },
};

const readAll = (connection: Connection) =>
  callServer(connection, async (client, http) => {
    const templates = new Map<string, LaunchTemplate>();
    for (let offset = 0, count = 1; offset < count; offset += PAGE) {
      const query = { ordering: "-usage", active: true, limit: PAGE, offset } as const;
      const page = await client.listTemplates(http, query);
      if (!page.ok) return page;
      count = page.value.count;
      for (const template of page.value.templates) templates.set(template.id, template);
    }
    return succeed([...templates.values()]);
  });
