export function readBuild(folder: string): Map<string, string>;
export function collectGraph(files: Map<string, string>, path: string, seen?: Set<string>): Set<string>;
