import { createHash } from "node:crypto";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A public key made for these tests. It gives every copy of the extension one id, so that grants and data carry over. */
const PUBLIC_KEY =
  "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAwC7kiNuIz9olSwaB1U/f/+GdnjS9Cp+PXIh079hQvG2Z2qPUxfriCVfB+I6LqJz+" +
  "gcw4OVi8zf2y6KFe3gPqim8MmeyBDnPFzPhVuz9IR6i/wTgtLykNgzR4XVLJVg0TqcRdo5/IGVy7ToDlzJQw5qgxnTbyrHSxuPOGrpylvCTE" +
  "WesBMoecza/WzPq2CjieNJ8fBGpF2+/A7msEfi5eY0DZVf2GWnC8T30v1woVISebLZJrVYnQovs8YuiNK7VUm99F9hlNdJ44HKtxsoF0t4kl" +
  "t6hwwW7hdnkFeDvXY9nLX/7nmoFn/EZqeg9RTgtIa8VQre/FJ2+ke6hrj5uu7QIDAQAB";

/** The id that Chromium derives from the key: half a hash, in letters. */
export const EXTENSION_ID = createHash("sha256")
  .update(Buffer.from(PUBLIC_KEY, "base64"))
  .digest("hex")
  .slice(0, 32)
  .replace(/./g, (digit) => String.fromCharCode("a".charCodeAt(0) + Number.parseInt(digit, 16)));

export interface Grants {
  origins: string[];
  permissions: string[];
}

/**
 * Makes two copies of a build under `directory` that differ from it only in the manifest: `real` has a fixed id, and
 * `granting` also requires what shall be granted. Chrome grants requirements when it loads an unpacked extension and
 * keeps them when the real build takes its place.
 */
export function copyBuild(build: string, directory: string) {
  const real = join(directory, "real");
  const granting = join(directory, "granting");
  const manifest: Record<string, unknown> = JSON.parse(readFileSync(join(build, "manifest.json"), "utf8"));
  for (const copy of [real, granting]) cpSync(build, copy, { recursive: true });
  writeManifest(real, { ...manifest, key: PUBLIC_KEY });
  return {
    real,
    granting,
    /** Rewrites the requirements of the granting copy. */
    require({ origins, permissions }: Grants) {
      const required = Array.isArray(manifest.permissions) ? manifest.permissions : [];
      writeManifest(granting, {
        ...manifest,
        key: PUBLIC_KEY,
        permissions: [...new Set([...required, ...permissions])],
        optional_permissions: undefined,
        host_permissions: origins,
      });
    },
  };
}

function writeManifest(directory: string, manifest: Record<string, unknown>) {
  writeFileSync(join(directory, "manifest.json"), JSON.stringify(manifest));
}
