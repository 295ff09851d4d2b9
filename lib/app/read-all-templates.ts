import { succeed, type Result } from "../http/failure";
import type { Connection } from "../store/stored";
import type { LaunchTemplate } from "../tasks/template";
import type { callServer } from "./call-server";

/** Templates asked for at once. */
const PAGE = 200;

/**
 * Reads all templates the person may start, the most used first, each once. It ends where a page brings nothing new:
 * some servers say the same again, and count more than they have.
 */
export function readAllTemplates(
  connection: Connection,
  call: typeof callServer,
): Promise<Result<LaunchTemplate[]>> {
  return call(connection, async (client, http) => {
    const found = new Map<string, LaunchTemplate>();
    let passed = 0;
    for (;;) {
      const query = { ordering: "-usage", active: true, limit: PAGE, offset: passed } as const;
      const page = await client.listTemplates(http, query);
      if (!page.ok) return page;
      const { count, templates, unreadable } = page.value;
      const before = found.size;
      for (const template of templates) found.set(template.id, template);
      passed += templates.length + unreadable;
      if (passed >= count || found.size === before) return succeed([...found.values()]);
    }
  });
}
