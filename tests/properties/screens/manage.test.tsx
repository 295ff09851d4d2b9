// @vitest-environment happy-dom
import { render } from "@testing-library/preact";
import { describe, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { AutomationScreen } from "../../../components/automations/automation-screen";
import { AutomationsHome } from "../../../components/automations/automations-home";
import { makeWorld as makeAutomations } from "../../../components/automations/testing/world";
import { LaunchScreen } from "../../../components/launch/launch-screen";
import { TemplateHome } from "../../../components/launch/template-home";
import { makeWorld as makeLaunch } from "../../../components/launch/testing/world";
import { ChartsView } from "../../../components/manage/data/charts-view";
import { FieldsView } from "../../../components/manage/data/fields-view";
import type { ManageServices } from "../../../components/manage/manage-services";
import { PeopleRoom } from "../../../components/manage/people/people-room";
import type { RoomProps } from "../../../components/manage/rooms";
import { TemplatesRoom } from "../../../components/manage/templates/templates-room";
import { readAllTemplates } from "../../../lib/app/read-all-templates";
import { sampleConnection } from "../../../lib/app/testing/samples";
import { REFUND } from "../../../lib/data/testing/rows";
import { prepareFreshPage, settle } from "../../support/fresh-page.ts";
import { PATIENCE } from "../cases";
import { expectOthers, expectSense, textsOf, type OddServer } from "./odd-server";
import { listOf, RECORDED } from "./recorded";

const { person } = sampleConnection();
const connection = sampleConnection({ person: { ...person, role: "owner" } });
/** Which automation is documented. */
const AUTOMATION = "workflow_abc123";

prepareFreshPage(connection);

async function showLaunch({ callServer }: OddServer, template?: "first"): Promise<void> {
  const server = await readAllTemplates(connection, callServer);
  const templates = server.ok ? server.value : [];
  const world = await makeLaunch({ server });
  fakeBrowser.reset();
  await world.show(
    template ? (
      <LaunchScreen
        connection={connection}
        place={{ screen: "launch", connection: "main", template: templates[0]?.id ?? "1" }}
        surface="tab"
      />
    ) : (
      <TemplateHome connection={connection} place={{ screen: "launch" }} surface="tab" />
    ),
  );
}

async function showAutomations({ callPuq }: OddServer, tab?: "runs" | "versions" | "start"): Promise<void> {
  const world = makeAutomations();
  world.services.callPuq = callPuq;
  await world.show(
    tab ? (
      <AutomationScreen place={{ screen: "automations", workflow: AUTOMATION, tab }} surface="tab" />
    ) : (
      <AutomationsHome place={{ screen: "automations" }} surface="tab" />
    ),
  );
}

/** Shows a room of the page for those who manage. */
async function showRoom(
  { callServer }: OddServer,
  Room: (props: RoomProps) => preact.ComponentChild,
  ...rest: string[]
): Promise<void> {
  const services: ManageServices = {
    callServer,
    send: () => Promise.reject(new Error("not used")),
    requestAccess: () => Promise.resolve(true),
  };
  render(<Room connection={connection} rest={rest} services={services} />);
  await settle();
}

async function showValues({ callServer }: OddServer): Promise<void> {
  render(<FieldsView connection={connection} template={REFUND} callServer={callServer} />);
  await settle();
}

async function showCharts({ callServer }: OddServer): Promise<void> {
  render(<ChartsView connection={connection} template={REFUND} callServer={callServer} />);
  await settle();
}

const { users, groups, keys, templates, values, workflows } = RECORDED;
const { automations, automation, runs, run, versions, version } = RECORDED;
const counted = <Answer extends object>(answer: Answer) => ({ ...answer, isCounted: true });

describe("whatever a server says, the screen makes sense", { timeout: PATIENCE }, () => {
  it("of templates to be launched", () => expectSense(0.003, [templates], showLaunch));
  it("of a form to launch one", () =>
    expectSense(0.004, [templates], (server) => showLaunch(server, "first")));
  it("of automations", () =>
    expectSense(0.004, [automations, automation, counted(runs)], (server) => showAutomations(server)));
  it("of the runs of an automation", () =>
    expectSense(0.004, [automation, version, runs, run], (server) => showAutomations(server, "runs")));
  it("of the versions of an automation", () =>
    expectSense(0.004, [automation, version, versions], (server) => showAutomations(server, "versions")));
  it("of the way to start an automation", () =>
    expectSense(0.003, [automation, version], (server) => showAutomations(server, "start")));
  it("of people", () =>
    expectSense(0.003, [users, groups, keys, counted(RECORDED.tasks)], (server) =>
      showRoom(server, PeopleRoom),
    ));
  it("of a person", () =>
    expectSense(0.003, [users, counted(groups), keys, RECORDED.tasks], (server) =>
      showRoom(server, PeopleRoom, "4"),
    ));
  it("of what was filled in", () => expectSense(0.002, [values], showValues));
  it("of what was filled in, as charts", () => {
    // Where there is no canvas, there is a complaint instead of each picture; the tables of the charts are there.
    vi.spyOn(console, "error").mockReturnValue();
    return expectSense(0.003, [workflows, counted(users), counted(groups)], showCharts);
  });
  it("of all templates", () =>
    expectSense(0.003, [templates, counted(users), counted(groups)], (server) =>
      showRoom(server, TemplatesRoom),
    ));
  it("of a template", () =>
    expectSense(0.004, [RECORDED.template, counted(users), counted(groups)], (server) =>
      showRoom(server, TemplatesRoom, "1"),
    ));
});

describe("an item that makes no sense costs none of the others its place", { timeout: PATIENCE }, () => {
  it("among templates to be launched", () =>
    expectOthers(0.003, listOf(templates), showLaunch, () => textsOf("li")));
  it("among people", () =>
    expectOthers(
      0.003,
      listOf(users),
      (server) => showRoom(server, PeopleRoom),
      () => textsOf("tbody tr"),
    ));
  it("among all templates", () =>
    expectOthers(
      0.003,
      listOf(templates),
      (server) => showRoom(server, TemplatesRoom),
      () => textsOf("tbody tr"),
    ));
  it("in what was filled in", () => expectOthers(0.003, listOf(values), showValues, rowsOfCells));
});

/** What stands in each row, whatever columns there are and in which order: the answers before may have brought others. */
function rowsOfCells(): string[] {
  return [...document.querySelectorAll("tbody tr")].map((row) =>
    Array.from(row.children, (cell) => cell.textContent ?? "")
      .filter((text) => text !== "")
      .toSorted()
      .join(" | "),
  );
}
