import { writeFileSync } from "node:fs";
import { callExpression } from "../call-expression.ts";
import type { RealPopup } from "../driver.ts";
import { viewPopup } from "../view-popup.ts";
import type { InnerPolicies, InnerServices } from "./privileged-api.ts";

declare const WebExtensionPolicy: InnerPolicies;
declare const Services: InnerServices;

interface Scopes {
  /** Runs a function in Firefox's own scope. */
  inBrowser: <Result, Arguments extends unknown[]>(
    run: (...given: Arguments) => Result | Promise<Result>,
    ...given: Arguments
  ) => Promise<Result>;
  /** Evaluates source text in a quiet page of the extension. */
  inExtension: (expression: string) => Promise<unknown>;
}

/**
 * Opens the toolbar button's panel. It is no tab, so it is seen in two ways: from another page of the extension, where
 * its window is one of `extension.getViews`, and from the browser's scope, which draws it.
 */
export async function openRealPopup(id: string, { inBrowser, inExtension }: Scopes): Promise<RealPopup> {
  await inBrowser(openPanel, id);
  const evaluate: RealPopup["evaluate"] = async (run, ...given) =>
    (await inExtension(callInPopup(callExpression(run, given)))) as Awaited<ReturnType<typeof run>>;
  return {
    ...(await viewPopup(evaluate)),
    screenshot: async (file) => writeFileSync(file, Buffer.from(await inBrowser(drawPanel), "base64")),
    close: () => evaluate(() => window.close()),
  };
}

/** The popup's window has to be passed under its usual names: nothing can be evaluated inside it. */
function callInPopup(expression: string): string {
  return `(({ window, document, performance, location }) => ${expression})(chrome.extension.getViews({ type: "popup" })[0])`;
}

async function openPanel(id: string) {
  // an alert takes the focus, and a panel opened then never shows
  for (const alert of Services.wm.getEnumerator("alert:alert")) alert.close();
  for (let attempt = 0; attempt < 200 && Services.focus.activeWindow !== window; attempt++) {
    window.focus();
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  const { extension } = WebExtensionPolicy.getByID(id);
  await extension.apiManager.global.browserActionFor(extension).openPopup(window, true);
}

/** A PNG of the panel's page, as base64. */
async function drawPanel(): Promise<string> {
  interface Browser extends HTMLElement {
    browsingContext: {
      currentWindowGlobal: {
        drawSnapshot(area: null, scale: number, background: string): Promise<ImageBitmap>;
      };
    };
  }
  const panel = document.querySelector<Browser>(".webextension-popup-browser");
  if (!panel) throw new Error("there is no popup");
  const image = await panel.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, "white");
  const canvas = new OffscreenCanvas(image.width, image.height);
  canvas.getContext("2d")?.drawImage(image, 0, 0);
  const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}
