/** In the editor's own colours where it gives them, else dark on light. */
export const FIGURE_STYLE = `
:root { color-scheme: light dark; --wrong: var(--vscode-errorForeground, #b3261e); --right: #2e7d32;
  --faint: var(--vscode-descriptionForeground, #777); --line: var(--vscode-widget-border, #8884); }
.vscode-dark, .vscode-high-contrast { --right: #73c991; }
body { font: 14px/1.6 var(--vscode-font-family, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif); max-width: 60em;
  margin: 0 auto; padding: 1.5em 2em 4em; color: var(--vscode-foreground, #222); }
h1 { font-size: 1.7em; margin: 0; font-weight: 600; }
.of { color: var(--faint); margin: 0 0 .8em; }
h2 { font-size: 1.15em; margin: 2.2em 0 .4em; font-family: "Songti SC", "Noto Serif CJK SC", SimSun, serif; }
table { border-collapse: collapse; width: 100%; }
th { text-align: start; font-weight: normal; color: var(--faint); font-size: .85em; border-bottom: 1px solid var(--line); }
th, td { padding: .3em .9em .3em 0; vertical-align: baseline; }
tbody tr + tr td { border-top: 1px solid color-mix(in srgb, var(--line) 50%, transparent); }
td p { margin: 0; }
.sign { width: 1.2em; font-weight: 700; }
.figure { white-space: nowrap; font-size: 1.08em; font-variant-numeric: tabular-nums; }
.figure small { display: block; color: var(--faint); font-size: .78em; }
.place { display: inline-block; margin-inline-end: .8em; white-space: nowrap; }
a { color: var(--vscode-textLink-foreground, #0b57d0); }
.wrong .sign, .contradicts { color: var(--wrong); }
.right .sign, .agrees { color: var(--right); }
.alone .sign { color: var(--faint); }
.agrees, .contradicts { font-size: .93em; }
@media (max-width: 640px) { thead { display: none; } tbody tr { display: grid; grid-template-columns: 1.4em auto 1fr; padding: .45em 0; border-top: 1px solid var(--line); }
  tbody td { border: 0 !important; padding: 0 .8em 0 0; } .where, .checked { grid-column: 2 / -1; } .figure small { display: inline; margin-inline-start: .5em; } }
`;
