# The raw answer: tree, text, bytes, find, filter.

viewer-tree = Tree
viewer-text = Text
viewer-hex = Hex
viewer-tree-pane = Answer as a tree
viewer-text-pane = Answer as text
viewer-hex-pane = Answer as bytes
find = Find on this page
viewer-find = Find in answer
viewer-find-hint = Find (Ctrl+F)
viewer-match-case = Match case
viewer-hits = { $at } of { $count }
viewer-hits-cut = { $at } of more than { $count }
viewer-no-hits = Not found
viewer-searching = Searching… { $percent } %
viewer-next-hit = Next hit
viewer-previous-hit = Previous hit
viewer-filter = jq filter
viewer-filter-hint = jq filter, for example .alipay_user_info_share_response | keys
viewer-filtering = Filtering…
viewer-results = { $count ->
    [0] No result
    [one] One result
   *[other] { $count } results
}
viewer-results-cut = The first { $count } results
viewer-stopped = The filter stopped: { $reason }
viewer-unfiltered = Show the answer
viewer-fold-all = Fold all
viewer-open-all = Open all
viewer-depth = To depth
viewer-path = path
viewer-value = value
viewer-laying-out = Breaking lines… { $percent } %
viewer-read-as = Read as
viewer-reread = Read as { $charset } instead of { $sent }: characters and verdict are those of { $charset }.
viewer-rereading = Verifying again…
viewer-place = Byte { $offset } · line { $line }
viewer-character = { $character } · { $code-point } · { $bytes }
viewer-bytes-only = { $bytes } · no character in { $charset }
viewer-hidden-character = Part of a secret, hidden
viewer-escape = { $escape } stands for { $text }
viewer-signed-here = Signed
viewer-not-signed-here = Not signed
viewer-nothing-chosen = Click a value, a character or a byte to see what it is.
viewer-row-folded = { $row }, folded
viewer-row-open = { $row }, open

filter-expects = { $expected }
filter-syntax = Not a jq expression: at character { $place } stands { $found }
    .cause = jq expects here: { filter-expects }.
    .remedy = Correct the expression; .name takes a field, .[] every element, | passes on.
filter-ends = The jq expression ends too early, at character { $place }
    .cause = jq expects here: { filter-expects }.
    .remedy = Complete the expression.
filter-undefined = jq has nothing that is called { $name } (character { $place })
    .cause = It is neither a function of jq nor defined in the expression. The environment and files are out of reach here.
    .remedy = Check the spelling. A field of the answer needs a dot before its name.
filter-no-json = The answer is no JSON, so there is nothing to filter
    .cause = { $reason }
    .remedy = Look at it as text.
filter-died = The filter ended without a result
    .cause = The process that applies it said: { $reason }. An expression that calls itself without end uses up its memory.
    .remedy = Simplify the expression. The answer itself is unharmed.
viewer-charset-of-text = This text was pasted, so it has come as characters. Open the file to read its bytes in another character set.
