import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod/mini";
import type { Page } from "../../e2e/support/driver.ts";
import { createTemporaryDirectory } from "../../e2e/support/temporary-directory.ts";
import { until } from "../../e2e/support/wait.ts";
import { countDone, fileOf, type Scene } from "../faults/scene.ts";
import type { Case } from "./case.ts";
import { sendMessage } from "./in-extension.ts";

const answerSchema = z.object({ ok: z.boolean() });

/** Resolves with whether a page of ours is told that it is taken care of, or null where none is told anything. */
export async function confirmByMessage({ app, order, fault }: Case): Promise<boolean | null> {
  const press = async () => {
    // the page closes with the browser, or with the extension that is updated
    const answer = await app.browser.runInExtension(sendMessage, order).catch(() => null);
    return answerSchema.safeParse(answer).data?.ok ?? null;
  };
  const told = await Promise.all(fault.twice ? [press(), press()] : [press()]);
  return told.find((one) => one) ?? told.find((one) => one !== null) ?? null;
}

/** The person acts in the popup and goes. Resolves with whether they saw that it was taken. */
export async function confirmByHand({ app, connection, scene, fault }: Case): Promise<boolean> {
  const page = await app.browser.open("popup", { hash: `/task/${connection}/${scene.task}` });
  if (scene.action === "tick") {
    await page.getByRole("checkbox", { name: `Item ${scene.word}` }).check();
    if (!fault.closesAtOnce) await until(() => countDone(app.sandbox, scene) === 1, "the tick to arrive");
  } else {
    await page.getByRole("textbox", { name: /^Note/ }).fill(scene.word);
    if (scene.action === "upload") await chooseFile(page, scene);
    await page.getByRole("button", { name: "Complete", exact: true }).click();
    if (!fault.closesAtOnce) await page.getByRole("button", { name: /^Undo/ }).waitFor();
  }
  await page.close();
  return !fault.closesAtOnce;
}

async function chooseFile(page: Page, scene: Scene): Promise<void> {
  const { name, text } = fileOf(scene);
  const directory = createTemporaryDirectory();
  const path = join(directory.path, name);
  writeFileSync(path, text);
  await page.getByLabel("File", { exact: true }).setFiles([path]);
  await page.getByText(name).first().waitFor();
  directory.remove();
}
