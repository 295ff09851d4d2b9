import type { Plugin } from "vite";

export function languageFiles(): Plugin;
