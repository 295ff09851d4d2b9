import { presentPerson } from "./present-workflow";
import { answer, answerPage, type Route } from "./route";
import { allTasks } from "./world";

/** Who one is, and who else there is. */
export const ACCOUNT_ROUTES: Route[] = [
  {
    method: "GET",
    path: "/auth/context",
    answer: ({ world }) =>
      answer({
        ...presentPerson(world, world.people[0]),
        account: { id: 1, name: world.account, billing_plan: "free", active_users: world.people.length },
      }),
  },
  {
    method: "GET",
    path: "/accounts/users",
    answer: ({ world, query }) => answerPage(world.people, query, (person) => presentPerson(world, person)),
  },
  { method: "GET", path: "/accounts/groups", answer: () => answer([]) },
  {
    method: "GET",
    path: "/accounts/user/counters",
    answer: ({ world }) =>
      answer({ tasks_count: allTasks(world).filter(({ status }) => status === "active").length }),
  },
];
