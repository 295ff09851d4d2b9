import { html, unknownAddress } from "../http/answer.ts";
import type { Answer } from "../http/answer.ts";
import type { Addresses } from "../http/route.ts";
import type { SandboxDialect } from "../dialect.ts";

/** The two pages of the web app an extension meets: sign-in, which names the addresses, and a task (`web-app.md` §0). */
export function answerPageRequest(dialect: SandboxDialect, addresses: Addresses, path: string): Answer {
  if (path === "/") {
    return {
      status: 302,
      headers: { location: `${addresses.site}/auth/signin/` },
      body: null,
      cookies: "none",
    };
  }
  if (path === "/auth/signin/") return page(dialect, addresses, "Sign in");
  if (/^\/tasks\/(?:\d+\/)?$/.test(path)) return page(dialect, addresses, "Task");
  return unknownAddress();
}

function page(dialect: SandboxDialect, addresses: Addresses, title: string): Answer {
  const api = {
    publicUrl: addresses.api,
    wsPublicUrl: addresses.webSocket,
    ...(dialect.file === "link" ? { fileServiceUrl: addresses.files } : {}),
  };
  const config = { config: { api, analyticsId: null, isSSOAuth: false }, pages: {}, user: {} };
  const script = JSON.stringify(config).replaceAll("<", "\\u003c");
  return html(
    200,
    `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>${title} — Pneumatic</title></head>
  <body>
    <div id="pneumatic-frontend">${title}</div>
    <script>window.__pneumaticConfig = ${script};</script>
  </body>
</html>`,
  );
}
