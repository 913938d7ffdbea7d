import { t } from '../../server/src/text/l10n';

const body = () => `<main>
<h1 id="title" class="unseen">${t('Timeline')}</h1>
<div id="tools" role="toolbar" aria-label="${t('Timeline')}">
<button type="button" id="svg">${t('Copy as SVG')}</button>
<button type="button" id="png">${t('Copy as PNG')}</button>
<button type="button" id="listed" aria-pressed="false">${t('List')}</button>
<button type="button" id="text" aria-keyshortcuts="Alt+F2">${t('Text')}</button>
</div>
<p id="said" class="unseen" role="status"></p>
<p id="none" hidden>${t('Open a postmortem, and its timeline appears here.')}</p>
<div id="drawn" hidden>
<div id="picture" aria-hidden="true"></div>
<div id="list">
<ul id="measures" aria-label="${t('How long it took')}"></ul>
<ol id="rows" aria-label="${t('Timeline')}"></ol>
</div>
</div>
</main>`;

// The list is for screen readers and the keyboard until it is asked for; what has the focus in it is marked in the picture.
const STYLE = `
body { padding: 0 8px 16px; }
#tools { display: flex; flex-wrap: wrap; gap: 6px; padding: 8px 0; }
button { font: inherit; border: 1px solid var(--vscode-button-border, transparent); border-radius: 2px; padding: 3px 8px; cursor: pointer; color: var(--vscode-button-secondaryForeground); background: var(--vscode-button-secondaryBackground); }
button:hover { background: var(--vscode-button-secondaryHoverBackground); }
button:focus-visible, #list [data-row]:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: 1px; }
button[aria-pressed=true] { border-color: var(--vscode-focusBorder); text-decoration: underline; }
#picture { direction: ltr; }
#picture svg { display: block; max-width: 100%; height: auto; }
#picture [data-go] { cursor: pointer; }
#picture [data-go]:hover .hit { fill: var(--vscode-list-hoverBackground); }
#picture .current .hit { fill: var(--vscode-list-inactiveSelectionBackground); stroke: var(--vscode-contrastActiveBorder, var(--vscode-focusBorder)); stroke-dasharray: 3 2; }
#picture .current .quiet { fill: var(--vscode-foreground); }
#picture .focused .hit { stroke: var(--vscode-focusBorder); stroke-width: 2; }
#picture text.focused { fill: var(--vscode-foreground); text-decoration: underline; }
#picture text[data-go]:hover { text-decoration: underline; }
body:not(.listed) #list { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
#list span[data-row] { padding: 2px 4px; }
#list button { color: var(--vscode-foreground); background: none; border: 0; padding: 2px 4px; text-align: start; vertical-align: top; }
#list button[aria-current=true] { background: var(--vscode-list-inactiveSelectionBackground); outline: 1px dashed var(--vscode-contrastActiveBorder, transparent); }
#list ul, #list ol { padding-inline-start: 2em; }
`;

/** The timeline panel’s page, without the timeline. */
export const timelinePage = () => ({ title: t('Timeline'), style: STYLE, body: body() });
