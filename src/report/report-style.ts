/** Paper on a desk; black on white in print. Colour tells the kind of check, the line how sure it is. */
export const REPORT_STYLE = `
:root { --text: #c62828; --copy: #6a1b9a; --figure: #1558b0; --name: #00695c; --mark: #b25f00; --other: #555;
  --ink: #1c1a17; --paper: #fffdf7; --faint: #6f6a60; --rule: #d9d2c3;
  --song: "Songti SC", "Noto Serif CJK SC", "Source Han Serif SC", SimSun, serif;
  --hei: "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
* { box-sizing: border-box; }
body { margin: 0; padding: 2em clamp(1em, 3vw, 3em) 4em; background: #e9e4d8; color: var(--ink); font: 14px/1.6 var(--hei); -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body > * { max-width: 1150px; margin-inline: auto; }
h1 { font: 700 2em/1.2 var(--song); margin: 0; letter-spacing: .1em; }
h2 { font: 700 1.25em/1.4 var(--song); margin: 2em auto .6em; }
a { color: inherit; }
.top { display: flex; align-items: baseline; gap: 1em; border-bottom: 3px double var(--ink); padding-bottom: .4em; }
.top p { margin: 0; color: var(--faint); overflow-wrap: anywhere; }
.rate { display: grid; grid-template-columns: auto 1fr; gap: .2em 2em; align-items: center; padding: 1em 0 .4em; }
.big span { display: block; color: var(--faint); font-size: .9em; }
.big b { font: 700 2.1em/1.1 var(--song); font-variant-numeric: tabular-nums; }
.big em { font-style: normal; margin-inline-start: .6em; }
.over .big b, .over .big em { color: #b3261e; }
.under .big b, .under .big em { color: #2e6b34; }
.rate svg { width: 100%; height: 10px; }
.rate .all { fill: #d8d1c2; } .rate .limit { fill: var(--ink); }
.over .part { fill: #b3261e; } .under .part { fill: #2e6b34; }
.rate dl { grid-column: 1 / -1; display: flex; flex-wrap: wrap; gap: .3em 2.2em; margin: .3em 0 0; }
.rate dl div { display: flex; gap: .5em; } .rate dt { color: var(--faint); } .rate dd { margin: 0; font-weight: 600; font-variant-numeric: tabular-nums; }
.key { color: var(--faint); font-size: .85em; margin-block: .2em 1em; } .key span { margin-inline-end: 1.4em; white-space: nowrap; }
.spot { display: inline-block; width: .8em; height: .8em; border-radius: 50%; margin-inline-end: .4em; background: var(--c); vertical-align: -.05em; }
.line { display: inline-block; width: 1.8em; height: 0; border-bottom: 3px solid var(--faint); margin-inline-end: .4em; vertical-align: .25em; }
.line.likely { border-bottom-style: dashed; } .line.possible { border-bottom-style: dotted; border-bottom-width: 2px; }
.text { --c: var(--text); } .copy { --c: var(--copy); } .figure { --c: var(--figure); } .name { --c: var(--name); } .mark { --c: var(--mark); } .other { --c: var(--other); }
.sheet { background: var(--paper); box-shadow: 0 2px 14px #0003; padding: 1.6em 1.8em 2em; font: 12.5px/1.62 var(--song); }
.stretch { display: grid; grid-template-columns: minmax(0, 1fr) 15em; gap: 1.4em; padding: .9em 0; }
.stretch + .stretch { border-top: 1px solid var(--rule); }
.set { min-width: 0; } .set p { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: isolate; }
.columns { columns: 3 16em; column-gap: 1.6em; column-rule: 1px solid var(--rule); text-align: justify; }
.b-paragraph, .b-list-item, .b-notice { text-indent: 2em; }
.b-masthead { font: 900 1.5em/1.4 var(--song); text-align: center; letter-spacing: .15em; }
.b-headline { font: 900 2em/1.35 var(--song); margin: .1em 0 .2em !important; }
.b-kicker, .b-subhead { font: 600 1.15em/1.5 var(--song); color: #3a362f; }
.b-crosshead { font-weight: 900; text-align: center; margin: .5em 0 .3em !important; break-after: avoid; }
.b-byline, .b-credit { font-family: "Kaiti SC", KaiTi, var(--song); color: var(--faint); margin: 0 0 .4em !important; }
.b-column-tag { display: inline-block; border: 1px solid var(--ink); padding: 0 .6em; font-weight: 700; }
.b-caption { font-family: "Kaiti SC", KaiTi, var(--song); border-block: 1px solid var(--rule); padding: .3em 0; margin: .4em 0 !important; color: #3a362f; }
.b-verse { padding-inline-start: 2em; }
mark { color: inherit; background: color-mix(in srgb, var(--c) 16%, transparent); text-decoration: underline 2px solid var(--c); text-underline-offset: .2em; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
mark.likely { text-decoration-style: dashed; } mark.possible { background: none; text-decoration: underline 2px dotted var(--c); }
mark.proof { background: none; text-decoration: none; box-shadow: inset 0 0 0 1px color-mix(in srgb, var(--c) 55%, transparent); }
.no { display: inline-block; min-width: 1.55em; padding: 0 .3em; border-radius: .8em; background: var(--c); color: #fff; font: 700 .72em/1.55 var(--hei); text-align: center; text-decoration: none; text-indent: 0; margin: 0 .15em; vertical-align: .12em; white-space: nowrap; }
.b-headline .no, .b-kicker .no, .b-subhead .no { font-size: 9px; vertical-align: .6em; }
.no.likely { background: color-mix(in srgb, var(--c) 75%, #fff); } .no.possible, .no.proof { background: var(--paper); color: var(--c); box-shadow: inset 0 0 0 1px var(--c); }
aside { font: 12px/1.5 var(--hei); border-inline-start: 1px dashed var(--rule); padding-inline-start: 1em; }
.note { margin: 0 0 .8em; overflow-wrap: anywhere; break-inside: avoid; color: #4a453c; } .note strong { color: var(--ink); margin-inline: .2em .3em; } .note:target { background: #fff1b8; }
table { border-collapse: collapse; width: 100%; background: var(--paper); }
th, td { text-align: start; vertical-align: baseline; padding: .4em .8em; } thead th { color: var(--faint); font-weight: 400; border-bottom: 1px solid var(--ink); }
.article { font-family: var(--song); font-size: 1.05em; padding-top: .9em; } tbody tr + tr td { border-top: 1px solid var(--rule); }
td { overflow-wrap: anywhere; } td:nth-child(2), td:nth-child(3), td:nth-child(5) { white-space: nowrap; } td small { display: block; color: var(--faint); white-space: normal; } td:nth-child(5) small { max-width: 12em; }
q { quotes: "“" "”"; } .fix::before { content: "✎ "; }
.method { color: var(--faint); font-size: .92em; } .method h2 { color: var(--ink); } .method ul { padding-inline-start: 1.2em; }
@media (max-width: 760px) { .stretch { grid-template-columns: 1fr; } aside { border: 0; padding: 0; } }
@page { size: A4; margin: 14mm 12mm; }
@media print { body { background: #fff; padding: 0; font-size: 10pt; } .sheet { box-shadow: none; padding: 0; font-size: 8.6pt; background: #fff; } .stretch { grid-template-columns: minmax(0, 1fr) 44mm; gap: 4mm; }
  .columns { columns: 2; column-gap: 5mm; } aside { font-size: 7.6pt; padding-inline-start: 3mm; } .list { font-size: 8.6pt; } tr, .rate, .method li { break-inside: avoid; } tbody tr:first-child { break-after: avoid; } table { background: #fff; } .b-headline { break-after: avoid; } }
`;
