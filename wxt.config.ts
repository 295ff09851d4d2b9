import { globSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "wxt";
import { appearanceScript } from "./scripts/appearance-script.mjs";
import { compileHint } from "./scripts/compile-hint.mjs";
import { languageFiles } from "./scripts/language-files.mjs";

const sheets = globSync("components/**/*.module.css")
  .toSorted()
  .map((file) => resolve(file));

export default defineConfig({
  modules: ["@wxt-dev/i18n/module"],
  imports: false,
  targetBrowsers: ["chrome", "firefox"],
  zip: {
    // What a reviewer needs to build the extension again, and no more.
    includeSources: [
      "BUILDING.md",
      "LICENSE",
      ".npmrc",
      "package.json",
      "package-lock.json",
      "tsconfig.json",
      "wxt.config.ts",
      "{components,docs/receivers,entrypoints,lib,locales,public,scripts}/**",
    ],
    excludeSources: ["**/testing/**"],
  },
  vite: () => ({
    plugins: [appearanceScript(), compileHint("start"), languageFiles()],
    resolve: {
      alias: [
        {
          find: /^@wxt-dev\/browser$/,
          replacement: fileURLToPath(new URL("lib/messages/extension-api.ts", import.meta.url)),
        },
        {
          find: /^@wxt-dev\/i18n$/,
          replacement: fileURLToPath(new URL("lib/messages/create-i18n.ts", import.meta.url)),
        },
      ],
    },
    css: {
      modules: {
        // Shorter than the ordinary names, which tell the line as well: a class, and which of our style sheets it stands in.
        generateScopedName: (name, file) => `${name}_${sheets.indexOf(resolve(file)).toString(36)}`,
      },
    },
    build: {
      // The oldest that the manifest admits: nothing has to stand in for what they know themselves.
      cssTarget: ["chrome148", "firefox153"],
      modulePreload: {
        polyfill: false,
        // What is loaded on demand lies on the disk. To know all its files at once is not worth their list in the start.
        resolveDependencies: (_, files, { hostType }) => (hostType === "html" ? files : []),
      },
      // All that the popup needs for its first paint comes in one script and one style sheet: fewer to open, which costs more
      // than what is in them, and smaller together. The last is a module that the framework puts into each page.
      rolldownOptions: {
        output: {
          codeSplitting: {
            groups: [{ name: "start", test: /inbox\/start|ui\/base\.css|wxt-html-plugins/ }],
          },
        },
      },
    },
  }),
  hooks: {
    "vite:build:extendConfig"(entrypoints, config) {
      const output = config.build?.rolldownOptions?.output;
      if (output && !Array.isArray(output)) {
        // Shorter names of what is loaded on demand: the start names all of it.
        output.chunkFileNames = "chunks/[name]-[hash:7].js";
        output.assetFileNames = "assets/[name]-[hash:7].[ext]";
        // A script of its own is whole.
        if (entrypoints.every(({ type }) => type === "unlisted-script")) output.codeSplitting = false;
      }
      if (entrypoints.every(({ type }) => type !== "background")) return;
      // 3 % smaller than what comes with the bundler, which is not worth the time elsewhere (decision 010).
      config.build = {
        ...config.build,
        minify: "terser",
        terserOptions: {
          ecma: 2020,
          compress: {
            passes: 6,
            toplevel: true,
            keep_fargs: false,
            sequences: false,
            inline: 1,
          },
        },
      };
    },
  },
  manifest: ({ browser }) => ({
    name: "__MSG_extensionName__",
    description: "__MSG_extensionDescription__",
    default_locale: "en",
    permissions: ["storage", "alarms", "unlimitedStorage", "idle", "activeTab", "contextMenus"],
    optional_permissions: ["notifications"],
    optional_host_permissions: ["https://*/*", "http://localhost/*", "http://127.0.0.1/*"],
    incognito: "not_allowed",
    action: { default_title: "__MSG_extensionName__" },
    content_security_policy: {
      extension_pages: [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' blob:",
        "connect-src https: wss: http://localhost:* http://127.0.0.1:* ws://localhost:* ws://127.0.0.1:*",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "worker-src 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
      ].join("; "),
    },
    omnibox: { keyword: "wf" },
    commands: {
      _execute_action: { suggested_key: { default: "Alt+Shift+W" } },
      launch: { suggested_key: { default: "Alt+Shift+L" }, description: "__MSG_shortcutLaunch__" },
      ...(browser === "firefox"
        ? { _execute_sidebar_action: { suggested_key: { default: "Alt+Shift+S" } } }
        : {
            "side-panel": { suggested_key: { default: "Alt+Shift+S" }, description: "__MSG_shortcutSide__" },
          }),
    },
    ...(browser === "chrome" && {
      storage: { managed_schema: "managed-schema.json" },
      minimum_chrome_version: "148",
      message_serialization: "structured_clone",
    }),
    ...(browser === "firefox" && {
      browser_specific_settings: {
        gecko: {
          id: "workflow-inbox@workflow-inbox.org",
          strict_min_version: "153.0",
          // What PRIVACY.md says leaves the browser, in Mozilla's words; docs/store/reviewers.md says why each.
          data_collection_permissions: {
            required: [
              "authenticationInfo",
              "personallyIdentifyingInfo",
              "personalCommunications",
              "websiteContent",
            ],
          },
        },
      },
    }),
  }),
});
