/** The whole style of a page, for light and dark. Contrasts are those of WCAG 2.2 AA. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --text: #1b1f24; --page: #ffffff; --line: #c4ccd4; --soft: #f3f5f7; --link: #0b57d0;
  --good: #146c2e; --bad: #b3261e; --busy: #8a4b00; --quiet: #57606a; }
@media (prefers-color-scheme: dark) { :root { --text: #e6edf3; --page: #0d1117; --line: #3d444d; --soft: #161b22; --link: #79b8ff;
  --good: #7ee2a0; --bad: #ff9b94; --busy: #f0b968; --quiet: #a7b0ba; } }
[hidden] { display: none !important; }
body { margin: 0 auto; padding: 1rem 1.5rem 3rem; max-width: 110rem; font: 16px/1.5 system-ui, sans-serif; color: var(--text); background: var(--page); }
a { color: var(--link); }
h1 { margin: 0.5rem 0; font-size: 1.6rem; } h2 { margin: 2rem 0 0.5rem; font-size: 1.2rem; }
.counts { display: flex; flex-wrap: wrap; gap: 0.5rem; padding: 0; list-style: none; }
.counts li { padding: 0.25rem 0.75rem; border: 1px solid var(--line); border-radius: 0.5rem; background: var(--soft); }
form { display: flex; flex-wrap: wrap; gap: 1rem; align-items: end; }
label { display: grid; gap: 0.25rem; }
input, select, button { font: inherit; color: inherit; }
input, select { min-width: 12rem; padding: 0.35rem 0.5rem; border: 1px solid var(--quiet); border-radius: 0.35rem; background: var(--page); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
caption { text-align: left; padding: 0.25rem 0; color: var(--quiet); }
th, td { padding: 0.3rem 0.6rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { background: var(--soft); white-space: nowrap; }
th button { padding: 0; border: 0; background: none; font-weight: 600; cursor: pointer; text-decoration: underline dotted; }
.more { margin: 0.5rem 0; padding: 0.35rem 1rem; border: 1px solid var(--quiet); border-radius: 0.35rem; background: var(--soft); cursor: pointer; }
th[aria-sort=ascending] button::after { content: ' ▲'; } th[aria-sort=descending] button::after { content: ' ▼'; }
.tree ul { padding-left: 1.5rem; list-style: none; } .tree ul ul { border-left: 2px solid var(--line); }
code, pre { font: 0.9em/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
pre { overflow-x: auto; padding: 0.75rem; border: 1px solid var(--line); background: var(--soft); white-space: pre-wrap; }
.note { padding: 0.5rem 1rem; border: 2px solid var(--bad); border-radius: 0.35rem; }
.deployed, .healthy { color: var(--good); } .failed, .degraded, .unreadable, .stopped { color: var(--bad); }
.deploying, .destroying { color: var(--busy); } .new, .destroyed, .unknown { color: var(--quiet); }
svg { width: 100%; height: auto; } svg text { font: 12px system-ui, sans-serif; fill: var(--text); }
svg .axis { stroke: var(--line); } svg .deployed { fill: var(--good); } svg .stopped { fill: var(--bad); } svg .destroyed { fill: var(--quiet); }
`;
