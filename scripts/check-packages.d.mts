export interface Entry {
  version?: string;
  license?: string;
  link?: boolean;
  hasInstallScript?: boolean;
  dependencies?: Record<string, string>;
}

export interface Installed {
  license?: unknown;
  scripts?: Record<string, string>;
  hasBindings: boolean;
}

export function findProblems(
  packages: Record<string, Entry>,
  readInstalled: (path: string) => Installed | null,
): string[];
export function checkPackages(): Promise<{ ok: boolean; output: string }>;
