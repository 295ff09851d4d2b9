import type { Addresses } from "../http/route.ts";
import type { Task } from "../model.ts";
import type { State } from "../state.ts";
import { addTask } from "./add-task.ts";
import type { TaskSketch } from "./add-task.ts";
import { addKickoff } from "./kickoffs.ts";
import { draftText, editText } from "./content.ts";
import { seedConversations } from "./conversations.ts";
import { seedHistories } from "./histories.ts";
import { prepareDesk, welcomeRound } from "./onboarding.ts";
import { addFloorPlan } from "./picture.ts";
import { placeOrder, reviewPurchase } from "./purchasing.ts";
import { addSpecialTasks } from "./special.ts";
import { checkRefund, countCash, lookAtWish, mitigate, payRefund, takeStock, triage } from "./support.ts";
import { collectFacts, fileVendor, scoreVendor } from "./vendors.ts";

const HOUR = 3600;
const DAY = 24 * HOUR;

/**
 * Fills the account with this many open tasks of the performer: the same ones in every run, some overdue, some due
 * today, this week, later, never. Completing any of them leaves the performer with one task less.
 */
export function seedTasks(state: State, count: number, addresses: Addresses): void {
  const now = state.now() / 1000;
  const plan = addFloorPlan(state, addresses);
  const sketches = inboxTasks(plan);
  const tasks = new Map<string, Task>();
  for (let index = 0; index < count; index += 1) {
    const sketch = sketches[index] ?? repeatable(index);
    const dueAt = dueDate(now, index);
    const startedAt = now - HOUR - index * 97;
    const task = addTask(state, {
      ...sketch,
      dueAt,
      startedAt,
      workflow: { ...sketch.workflow, createdAt: startedAt - 120 },
    });
    tasks.set(task.name, task);
  }
  seedConversations(state, tasks, addresses, plan);
  seedHistories(state, tasks);
  if (count > 0) addSpecialTasks(state, now);
  for (const workflow of state.workflows.values()) addKickoff(state, workflow);
}

/** Due dates by turns; the dates of "today" are always still today by the clock of UTC. */
function dueDate(now: number, index: number): number | null {
  const leftOfToday = DAY - (now % DAY);
  const turn = Math.floor(index / 5) + 1;
  switch (index % 5) {
    case 0:
      return now + leftOfToday * (turn / (turn + 3));
    case 1:
      return now - turn * 11 * HOUR;
    case 2:
      return now + leftOfToday + turn * 7 * HOUR;
    case 3:
      return now + 8 * DAY + turn * DAY;
    default:
      return null;
  }
}

function inboxTasks(plan: string): TaskSketch[] {
  return [
    scoreVendor(),
    prepareDesk("Amara Diallo", "Roastery", plan),
    reviewPurchase("Grinder burrs, 83 mm", "480", "https://parts.example.org/burrs?size=83"),
    triage("SEV1", "Roaster alarm at night"),
    lookAtWish("Show origin on map", 15),
    draftText("How to read a flavour wheel", "Blog"),
    checkRefund("Łukasz Nowak", "24.90"),
    placeOrder("PO-2026-108", "Green beans: Huila lot 14 — 600 kg (4380.5 EUR)"),
    collectFacts("BagWorks Ltd"),
    takeStock("October 2026"),
    reviewPurchase("Pallet of oat milk", "1250", "https://oats.example.org/pallet"),
    prepareDesk("محمد الفارسي", "Online shop", plan),
    editText("Why we weigh water"),
    countCash("October 2026"),
    welcomeRound("Zoë 🌱 Müller"),
    fileVendor("Precision Scales AG"),
    checkRefund("Иван Петров", "12"),
    triage("SEV3", "Till prints 🧾 twice"),
    payRefund('Robert"); DROP TABLE--', "62.5"),
    lookAtWish("Search by flavour", 9),
    draftText("冬のブレンド", "ソーシャル"),
    reviewPurchase("Kaffeemühle „Größe XL“", "1000", "https://muehlen.example.org/xl"),
    prepareDesk("陳美玲", "Café floor", plan),
    mitigate("Newsletter link 404"),
    collectFacts("Café École"),
    reviewPurchase("מכונת אספרסו", "7200", "https://machines.example.org/9"),
    checkRefund("O’Brien & Sons", "7.15"),
    placeOrder("PO-2026-107", "Water filter ×12 (144 EUR)"),
    triage("SEV2", "Shop shows wrong prices"),
    takeStock("September 2026"),
    lookAtWish("Pick-up slots", 12),
    editText("Staff portraits: Elif"),
    draftText("Ten years of Harborlight", "Newsletter"),
    reviewPurchase("Delivery bike 🚲", "3899.99", "https://bikes.example.org/cargo"),
    prepareDesk("יעל כהן", "Finance & legal", plan),
    checkRefund("Ng", "3"),
    collectFacts("Precision Scales AG"),
    countCash("September 2026"),
    reviewPurchase("<b>Bold</b> & <script>alert(1)</script> cups", "75", "https://cups.example.org"),
    takeStock("August 2026"),
    triage("SEV1", "Card terminal offline"),
    reviewPurchase("Standing desks", "2200", "https://desks.example.org"),
    lookAtWish("A dark theme for the shop, please, and a longer name to see what a row does with it", 6),
    checkRefund("María-José Fernández de la Vega", "150"),
    prepareDesk("Nguyễn Thị Minh Khai", "Roastery", plan),
  ];
}

/** Tasks beyond the first 45, for long lists. */
function repeatable(index: number): TaskSketch {
  const kinds = [
    () => lookAtWish(`Wish number ${index}`, index),
    () => reviewPurchase(`Item number ${index}`, String(index), `https://items.example.org/${index}`),
    () => checkRefund(`Customer ${index}`, String(index)),
    () => takeStock(`Branch ${index}`),
  ];
  const kind = kinds[index % kinds.length] ?? (() => takeStock(`Branch ${index}`));
  return kind();
}
