import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Lets browsers started from now on write in what looks most like the typefaces people have. A Linux without a desktop
 * would take DejaVu, which is a sixth wider than any of them. Elsewhere nothing reads this.
 */
export function chooseTypeface() {
  const file = join(mkdtempSync(join(tmpdir(), "fonts-")), "fonts.conf");
  const rules = ["system-ui", "sans-serif"].map(
    (family) => `
  <match target="pattern">
    <test name="family"><string>${family}</string></test>
    <edit name="family" mode="prepend" binding="strong"><string>Liberation Sans</string></edit>
  </match>`,
  );
  writeFileSync(
    file,
    `<?xml version="1.0"?>\n<fontconfig>\n  <include>/etc/fonts/fonts.conf</include>${rules.join("")}\n</fontconfig>\n`,
  );
  process.env.FONTCONFIG_FILE = file;
}
