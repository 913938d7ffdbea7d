import type { Uri, Webview } from 'vscode';
import { isRightToLeft, spoken } from '../../server/src/text/l10n';
import { PICTURE_STYLE } from '../../server/src/views/svg';

/** `unseen` is for screen readers alone. */
const STYLE = `
body { background: var(--vscode-editor-background); }
.unseen { position: absolute; width: 1px; height: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
`;

/** A page that VS Code shows beside the text: it loads nothing but its own script, and its styles are those with the nonce. */
export function pageOf(webview: Webview, script: Uri, { title, style, body }: { title: string; style: string; body: string }): string {
  const language = spoken();
  const nonce = crypto.randomUUID();
  const policy = `default-src 'none'; img-src data: blob:; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
  return `<!doctype html>
<html lang="${language.locale}" dir="${isRightToLeft(language.locale) ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style nonce="${nonce}">${PICTURE_STYLE}${STYLE}${style}</style>
</head>
<body>
${body}
<script type="application/json" id="language">${JSON.stringify(language).replaceAll('<', '\\u003c')}</script>
<script nonce="${nonce}" src="${webview.asWebviewUri(script)}"></script>
</body>
</html>`;
}
