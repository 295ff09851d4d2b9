import { fieldRefusal, refuse } from "../http/answer.ts";
import type { Field, StoredValue } from "../model.ts";
import type { State } from "../state.ts";
import { stored } from "./stored-value.ts";

/** A list of Markdown links of the file service (reference §11 and §31, items 15 to 17). */
export function readFileLinks(filesUrl: string, field: Field, raw: unknown): StoredValue {
  const links = Array.isArray(raw) ? raw.map((item) => parseLink(filesUrl, item)) : [null];
  if (links.includes(null)) {
    refuse(fieldRefusal(field.apiName, "File value should be a list of Markdown links."));
  }
  const urls = links.map((link) => link?.url).join(", ");
  return stored(urls, { markdown: links.map((link) => link?.markdown).join(", "), clear: urls });
}

function parseLink(filesUrl: string, item: unknown): { url: string; markdown: string } | null {
  if (typeof item !== "string") return null;
  const markdown = item.trim();
  const [, url = ""] = /^!?\[[^\]]+\]\(([^)]*)\)$/.exec(markdown) ?? [];
  const [, rest = ""] = /^https?:\/\/(.*)$/.exec(url) ?? [];
  const base = filesUrl.replace(/^https?:\/\//, "");
  const at = rest.indexOf(`${base}/`);
  // The real server compares only the end of the host, so a look-alike passes; so does it here.
  if (at < 0 || rest.slice(0, at).includes("/")) return null;
  return rest.length - at - base.length - 1 >= 8 ? { url, markdown } : null;
}

/** A list of classic attachment ids (reference §28, servers before v7.0). */
export function readAttachmentIds(state: State, field: Field, raw: unknown): StoredValue {
  if (!Array.isArray(raw) || raw.some((item) => !Number.isInteger(item))) {
    return refuse(fieldRefusal(field.apiName, "File value should be a list of integers."));
  }
  const attachments = raw.map((id) => state.attachments.get(id)).filter((found) => found?.published);
  if (attachments.length !== raw.length) refuse(fieldRefusal(field.apiName, "Attachment not found."));
  const files = attachments.flatMap((file) =>
    file ? [{ id: file.id, name: file.name, url: file.url, size: file.size }] : [],
  );
  const urls = files.map(({ url }) => url).join(", ");
  return stored(urls, {
    markdown: files.map(({ name, url }) => `[${name}](${url})`).join(", "),
    clear: urls,
    attachments: files,
  });
}
