import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const banned = {
  defaultExport: { selector: "ExportDefaultDeclaration", message: "Export it by name; only what Next or a tool loads has a default export." },
  environment: {
    // NODE_ENV and NEXT_RUNTIME are constants that the build writes in, not settings.
    selector:
      'MemberExpression[object.name="process"][property.name="env"]:not(MemberExpression[property.name=/^(NODE_ENV|NEXT_RUNTIME)$/] > MemberExpression):not(MemberExpression[property.value=/^(NODE_ENV|NEXT_RUNTIME)$/] > MemberExpression)',
    message: "Settings are read in lib/platform/env.ts, nowhere else.",
  },
  ownMock: {
    selector: 'CallExpression[callee.object.name="vi"][callee.property.name=/^(do)?[mM]ock$/][arguments.0.value=/^(@\\u002F|\\.)/]',
    message: "Do not mock our own modules: test the pure core, or use the real database.",
  },
  variableFetch: {
    selector:
      'CallExpression[callee.name="fetch"][arguments.0.type!="Literal"]:not([arguments.0.type="TemplateLiteral"][arguments.0.quasis.0.value.raw=/^\\u002F(?!\\u002F)/])',
    message: "Addresses that are not written here are fetched by lib/clients or lib/client alone.",
  },
};

/** The last block that matches a file wins, so every block names all of its bans. */
const ban = (...names) => ({ "no-restricted-syntax": ["error", ...names.map((name) => banned[name])] });

const tests = ["**/*.test.{ts,tsx}", "lib/testing/**"];
const product = ["app/**/*.{ts,tsx}", "components/**/*.{ts,tsx}", "lib/**/*.{ts,tsx}"];
const loadedByDefault = [
  "app/**/{page,layout,template,loading,error,global-error,not-found,default,route,sitemap,robots,manifest,opengraph-image,icon}.{ts,tsx}",
  "*.config.{ts,mjs}", "scripts/testing/journey-stack.ts", "lib/**/emails/*.tsx",
];

export default tseslint.config(
  {
    ignores: ["node_modules/**", ".next/**", ".next-*/**", ".data/**", "prisma/generated/**", "prisma/migrations/**", "next-env.d.ts", "test-results/**", "coverage/**", "public/**"],
  },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strict],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false, arguments: false } }],
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_", caughtErrors: "none", ignoreRestSiblings: true }],
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/only-throw-error": "off",
      "max-lines": ["error", { max: 300 }],
      eqeqeq: "error",
      "no-var": "error",
      "prefer-const": "error",
      ...ban("defaultExport", "ownMock"),
    },
  },
  {
    files: ["app/**", "components/**", "lib/client/**"],
    plugins: { "react-hooks": reactHooks },
    rules: { "react-hooks/rules-of-hooks": "error", "react-hooks/exhaustive-deps": "error" },
  },
  {
    files: product,
    rules: { "no-console": "error", ...ban("defaultExport", "environment", "ownMock", "variableFetch") },
  },
  { files: ["lib/clients/**", "lib/client/**"], rules: ban("defaultExport", "environment", "ownMock") },
  { files: ["lib/platform/env.ts"], rules: ban("defaultExport", "variableFetch") },
  { files: ["sandbox/**/*.ts", "instrumentation.ts"], ignores: ["sandbox/main.ts"], rules: ban("defaultExport", "environment", "ownMock") },
  { files: loadedByDefault, rules: ban("environment", "ownMock", "variableFetch") },
  { files: ["*.config.{ts,mjs}", "scripts/testing/journey-stack.ts"], rules: ban("ownMock") },
  { files: tests, rules: { "max-lines": "off", "no-console": "off", ...ban("defaultExport", "ownMock") } },
  { files: ["prisma/seed/**", "**/data/**"], rules: { "max-lines": "off" } },
);
