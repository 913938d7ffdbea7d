" Waits for the diagnostics of the open file, applies the code action $FIX at its first time without a zone, and writes what was seen to $SEEN.
func s:wait(what, done)
  let start = reltime()
  while !a:done()
    if reltimefloat(reltime(start)) > 30
      call s:fail(a:what)
    endif
    sleep 10m
  endwhile
endfunc

func s:fail(what)
  call writefile([a:what], '/dev/stderr')
  cquit
endfunc

func s:run()
  call s:wait('There are no diagnostics.', {-> !empty(CocAction('diagnosticList'))})
  let found = map(CocAction('diagnosticList'), '#{line: v:val.lnum, message: v:val.message}')
  call search('14:12')
  let actions = CocAction('codeActions', 'cursor')
  let titles = map(copy(actions), 'v:val.title')
  let chosen = index(titles, $FIX)
  if chosen < 0
    call s:fail('Offered: ' . string(titles))
  endif
  let before = b:changedtick
  call CocAction('doCodeAction', actions[chosen])
  call s:wait('The code action changed nothing.', {-> b:changedtick != before})
  call writefile([json_encode(#{found: found, titles: titles, text: getline(1, '$')})], $SEEN)
  qa!
endfunc

autocmd User CocNvimInit ++once call s:run()
