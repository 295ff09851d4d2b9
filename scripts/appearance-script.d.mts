import type { Plugin } from "vite";

export function appearanceScript(): Plugin;
