---@brief
---
--- Checks incident postmortems in Markdown: sections, times, timeline, action items, blame.
--- Other Markdown is left alone.
---
--- ```sh
--- npm install --global postmortem-lint
--- ```
---
--- A team's rules are in `.postmortem.jsonc`.

---@type vim.lsp.Config
return {
  cmd = { 'postmortem-lint', 'lsp' },
  filetypes = { 'markdown', 'mdx', 'quarto', 'rmd' },
  root_markers = { '.postmortem.jsonc', '.postmortem.json', '.git' },
}
