// @vitest-environment happy-dom
import { fireEvent, screen, within } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import type { Failure } from "../../lib/http/failure";
import { makeWorld, pageOf, sampleVersion, sampleWorkflow } from "./testing/world";
import { LIMIT, one, click, prepareScreens } from "./testing/screens";

prepareScreens();

describe("the versions of one", () => {
  const versions = { listVersions: () => pageOf([sampleVersion(1), sampleVersion(2), sampleVersion(3)]) };

  it("stand newest first; the active one is the one the workflow names", async () => {
    const { show } = makeWorld({ server: versions });
    await show(one("w1", "versions"));
    const entries = within(screen.getByRole("list", { name: "Versions" })).getAllByRole("listitem");
    expect(entries.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^Version 3Published before.*Publish$/),
      expect.stringMatching(/^Version 2Active/),
      expect.stringMatching(/^Version 1Published before.*Roll back$/),
    ]);
  });

  it("are rolled back with a message after the person has seen from what to what", async () => {
    const { show, settle, questions } = makeWorld({ server: versions });
    await show(one("w1", "versions"));
    click("Roll back to “Version 1”");
    const dialog = within(screen.getByRole("dialog", { name: "Roll back to “Version 1”?" }));
    expect(dialog.getByText("is replaced by").parentElement?.textContent).toBe(
      "Version 2→is replaced byVersion 1",
    );
    const box = dialog.getByRole("textbox", { name: /^Message/ });
    fireEvent.input(box, { target: { value: "x".repeat(501) } });
    expect(dialog.getByText("Too long by 1: at most 500 characters can be sent.")).toBeTruthy();
    fireEvent.click(dialog.getByRole("button", { name: "Roll back" }));
    expect(questions("publishVersion")).toEqual([]);
    fireEvent.input(box, { target: { value: "Back to what worked" } });
    fireEvent.click(dialog.getByRole("button", { name: "Roll back" }));
    await settle();
    expect(questions("publishVersion")).toEqual([["w1", "v1", "Back to what worked"]]);
    expect(screen.getByText("“Version 1” is the active version now.")).toBeTruthy();
  });

  it.each([
    [LIMIT, /allows 10 active workflows, and 10 are active/],
    [{ kind: "not-found", url: "", status: 404, detail: null }, /no longer has this/],
    [{ kind: "refused", url: "", status: 422, detail: null }, /does not have this version in this workflow/],
  ] satisfies [Failure, RegExp][])("say why one is not published: %j", async (failure, words) => {
    const server = { ...versions, publishVersion: () => ({ ok: false, failure }) };
    const { show, settle } = makeWorld({ server });
    await show(one("w1", "versions"));
    click("Publish “Version 3”");
    fireEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Publish" }));
    await settle();
    expect(within(screen.getByRole("dialog")).getByRole("alert").textContent).toMatch(words);
  });
});

it("a version is published where the answer was lost on its way, but puq.ai says that it is active", async () => {
  const timeout: Failure = { kind: "timeout", url: "", seconds: 20 };
  const workflows = [sampleWorkflow()];
  const publishVersion = () => {
    workflows[0] = sampleWorkflow({ activeVersion: "v3" });
    return { ok: false, failure: timeout };
  };
  const listVersions = () => pageOf([sampleVersion(2), sampleVersion(3)]);
  const { show, settle } = makeWorld({ workflows, server: { publishVersion, listVersions } });
  await show(one("w1", "versions"));
  click("Publish “Version 3”");
  fireEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Publish" }));
  await settle();
  expect(screen.getByText("“Version 3” is the active version now.")).toBeTruthy();
});
