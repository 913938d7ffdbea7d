import { t } from '../../server/src/text/l10n';

const body = () => `<p id="none" hidden>${t('No postmortem of this workspace says when its incident was.')}</p>
<main hidden>
<h1>${t('Incidents')}</h1>
<h2>${t('Time to resolve by date')}</h2>
<div id="picture"></div>
<h2 id="spread-title">${t('How long it took')}</h2>
<div class="wide" role="region" tabindex="0" aria-labelledby="spread-title"><table id="spread" aria-labelledby="spread-title"></table></div>
<h2 id="quarters-title">${t('By quarter')}</h2>
<div class="wide" role="region" tabindex="0" aria-labelledby="quarters-title"><table id="quarters" aria-labelledby="quarters-title"></table></div>
<h2 id="incidents-title">${t('Each incident')}</h2>
<div class="wide" role="region" tabindex="0" aria-labelledby="incidents-title"><table id="incidents" aria-labelledby="incidents-title"></table></div>
</main>`;

const STYLE = `
body { padding: 0 12px 16px; }
h1 { font-size: 1.3em; font-weight: 600; }
h2 { font-size: 1.1em; font-weight: 600; margin-block: 1.4em .4em; }
#picture { direction: ltr; }
h2:has(+ #picture:empty) { display: none; }
#picture svg { display: block; max-width: 100%; height: auto; }
#picture [data-go] { cursor: pointer; }
#picture [data-go]:hover, #picture .focused { stroke: var(--vscode-focusBorder); stroke-width: 3; }
table { border-collapse: collapse; }
th, td { text-align: start; padding-block: 3px; padding-inline: 0 14px; border-bottom: 1px solid var(--vscode-widget-border, var(--vscode-contrastBorder, transparent)); vertical-align: top; font-weight: normal; }
thead th { color: var(--vscode-descriptionForeground); }
.wide { overflow-x: auto; }
.wide:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: -1px; }
button { font: inherit; text-align: start; color: var(--vscode-textLink-foreground); background: none; border: 0; padding: 0; cursor: pointer; }
button:hover { color: var(--vscode-textLink-activeForeground); text-decoration: underline; }
button:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: 1px; }
`;

/** The page of incidents, without the incidents. */
export const trendPage = () => ({ title: t('Incidents'), style: STYLE, body: body() });
