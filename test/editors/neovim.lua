-- Opens $FILE, waits for its diagnostics, applies the code action $FIX at its first time without a zone, and writes what was seen to $SEEN.
-- For Neovim 0.7 and later.
local function wait(what, done)
  if not vim.wait(30000, done, 10) then error(what) end
end

vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.FILE))
wait('There are no diagnostics.', function() return #vim.diagnostic.get(0) > 0 end)
local found = vim.tbl_map(function(it) return { line = it.lnum + 1, message = it.message } end, vim.diagnostic.get(0))

local titles = {}
vim.ui.select = function(items, options, choose)
  titles = vim.tbl_map(options.format_item, items)
  for index, title in ipairs(titles) do
    if title == vim.env.FIX then return choose(items[index], index) end
  end
  error('Not offered: ' .. vim.env.FIX .. '\nOffered: ' .. vim.inspect(titles))
end
vim.fn.search('14:12')
local before = vim.api.nvim_buf_get_changedtick(0)
vim.lsp.buf.code_action()
wait('The code action changed nothing.', function() return vim.api.nvim_buf_get_changedtick(0) ~= before end)

local text = vim.api.nvim_buf_get_lines(0, 0, -1, true)
vim.fn.writefile({ vim.fn.json_encode({ found = found, titles = titles, text = text }) }, vim.env.SEEN)
