import type { Plugin } from "vite";

export function compileHint(script: string): Plugin;
