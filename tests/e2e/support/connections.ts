import { z } from "zod/mini";
import type { Browser, Page } from "./driver.ts";

const storedSchema = z.object({ connections: z.object({ value: z.array(z.object({ id: z.string() })) }) });

/** Ids of the stored connections, as places name them, in the order in which they were made. */
export async function listConnections(browser: Browser): Promise<string[]> {
  const { connections } = storedSchema.parse((await browser.readStorage()).local);
  return connections.value.map(({ id }) => id);
}

/** The connection that was made first. Throws where there is none. */
export async function firstConnection(browser: Browser): Promise<string> {
  const [first] = await listConnections(browser);
  if (first === undefined) throw new Error("The extension is not connected.");
  return first;
}

/** Opens the popup at a task by its address: it may be far down the list, or in nobody's list who looks at it. */
export async function openTask(browser: Browser, id: number): Promise<Page> {
  const page = await browser.open("popup", { hash: `/task/${await firstConnection(browser)}/${id}` });
  await page.getByRole("heading", { name: "Comments and history" }).waitFor();
  return page;
}
