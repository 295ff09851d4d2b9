import { expect, test } from "vitest";
import { mayManage } from "./workflow";

test.each([
  ["the account's owner, whoever owns the workflow", { id: 1, role: "owner" }, true],
  ["an admin among its owners", { id: 2, role: "admin" }, true],
  ["an admin who does not own it", { id: 3, role: "admin" }, false],
  ["an owner who is no admin any more", { id: 2, role: "member" }, false],
] as const)("may it be managed by %s", (_, person, may) => {
  expect(mayManage({ owners: [2] }, person)).toBe(may);
});
