// What the JavaScript is held to. `bin/check` runs it; a warning counts as an error there.

import js from "@eslint/js";
import globals from "globals";

export default [
  { ignores: ["node_modules/", "static/dist/", ".venv/", "data/", "test-results/"] },
  {
    files: ["**/*.js", "**/*.mjs"],
    languageOptions: { ecmaVersion: 2022, sourceType: "module" },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      ...js.configs.recommended.rules,
      "array-callback-return": "error",
      "consistent-return": "error",
      curly: ["error", "multi-line"],
      "default-case-last": "error",
      eqeqeq: "error",
      "no-alert": "error",
      "no-console": ["error", { allow: ["warn", "error"] }],
      "no-constructor-return": "error",
      "no-else-return": "error",
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-lonely-if": "error",
      "no-new-func": "error",
      "no-promise-executor-return": "error",
      "no-self-compare": "error",
      "no-shadow": "error",
      "no-template-curly-in-string": "error",
      "no-throw-literal": "error",
      "no-unmodified-loop-condition": "error",
      "no-unneeded-ternary": "error",
      "no-unreachable-loop": "error",
      "no-unused-expressions": "error",
      "no-unused-vars": ["error", { argsIgnorePattern: "^_", caughtErrors: "none" }],
      "no-use-before-define": ["error", { functions: false, classes: false, variables: false }],
      "no-useless-rename": "error",
      "no-useless-return": "error",
      "no-var": "error",
      "object-shorthand": "error",
      "prefer-const": "error",
      "prefer-promise-reject-errors": "error",
      "prefer-template": "error",
    },
  },
  {
    files: ["static/js/**/*.js"],
    languageOptions: { globals: globals.browser },
    rules: {
      // Phones reach the room's computer over plain http, where these are not there.
      "no-restricted-properties": [
        "error",
        { object: "crypto", property: "randomUUID", message: "Not there over plain http: use crypto.getRandomValues." },
        { object: "crypto", property: "subtle", message: "Not there over plain http." },
      ],
      // What people write is text and stays text.
      "no-restricted-syntax": [
        "error",
        { selector: "MemberExpression[property.name=/^(innerHTML|outerHTML)$/]", message: "Text only: use textContent." },
        { selector: "CallExpression[callee.property.name='insertAdjacentHTML']", message: "Text only." },
        { selector: "Identifier[name='dangerouslySetInnerHTML']", message: "Text only." },
      ],
    },
  },
  {
    files: ["bin/**/*.mjs", "eslint.config.js", "tests/**/*.{js,mjs}"],
    languageOptions: { globals: globals.node },
  },
  {
    files: ["tests/scenes/*.js"],
    languageOptions: { globals: globals.browser },
  },
];
