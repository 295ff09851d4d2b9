import { createContext } from "preact";
import { pageLaunchServices, type LaunchServices } from "../../lib/app/launch-services";
import type { Route } from "../../lib/app/route";

export const LaunchContext = createContext<LaunchServices>(pageLaunchServices);

export type LaunchPlace = Extract<Route, { screen: "launch" }>;
