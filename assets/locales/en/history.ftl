# Past runs.

run-good = good
run-refused = refused
run-bad-signature = bad signature
run-no-answer = no answer

history-disk-full = The run was not kept in the history: the disk is full
    .cause = The database of past runs cannot grow. What was kept before is unharmed.
    .remedy = Free some space, or delete runs on the History page.
history-read-only = The history cannot be written
    .cause = The file of past runs or its folder may not be written by this user.
    .remedy = Give this user the right to write it, or turn the history off in the settings.
history-busy = The history is in use by another window
    .cause = Another window or command has been writing it for five seconds.
    .remedy = Try again; if it stays so, close the other window.
history-newer = The history was written by a newer version of this program
    .cause = It has form { $found }; this version knows forms up to { $newest }.
    .remedy = Update this program. The file is left as it is.
history-damaged = The history is damaged
    .cause = SQLite says: { $reason }
    .remedy = The next start sets the file aside and begins a new one.
history-set-aside = A damaged history was set aside: { $path }
    .cause = The file is no database, or part of it is missing.
    .remedy = Nothing was deleted; the history begins anew. A backup can be put in its place.
history-no-such-run = There is no run { $id } in the history
    .cause = It was deleted, or never kept.
    .remedy = List the runs to see their numbers.
history-other = The history failed: { $reason }
    .cause = The database of past runs could not be read or written.
    .remedy = Check its folder, and the free space.

page-history = History
history-search-hint = Name, code, app id, method, environment, result
history-profile = Saved profile
history-any-profile = Any profile
history-result = Result
history-any-result = Any result
history-found = { $count ->
    [one] One run
   *[other] { $count } runs
}
history-all = Show all
history-cut = The first { $count } are listed; a filter finds the others.
history-column-number = No.
history-column-time = Beijing time
history-column-where = Where
history-column-result = Result
history-column-what = What
history-verdict = Signature
history-finding = Finding
history-empty = Nothing has been called yet. Every run is kept here without tokens, codes and keys, so that it can be opened and compared later.
history-none-passes = No run passes the filter.
history-off = The history is off, so nothing is kept.
history-go = Go to { $page }
history-choose = Choose a run to see what is known of it; a double click opens it.
history-tick = Tick run { $id }
history-delete-ticked = Delete ticked ({ $count })
history-undo = Undo delete
history-run = Run { $id }
history-open = Open run
history-pin = Pin
history-unpin = Unpin
history-export = Save as file…
history-delete = Delete run
history-name = Name of the run
history-name-hint = For example: before the key change
history-api-version = API version
history-calls = Calls
history-with-personal = Personal data of the member was kept, as the settings allow.
history-without-personal = Without tokens, codes and keys. Personal data is masked: of an id its ends and a short mark stay, of a name its first character.
history-note = From the history of this computer, without tokens, codes and keys. Verdicts and hints are those of the run itself; nothing was checked again.
history-enabled = Keep past runs
history-personal = Keep personal data of members with them
history-keep = How many, besides the pinned ones
history-keep-count = { $count } runs
history-keep-all = All
history-about = Tokens, codes, signatures of requests and private keys are never kept.
notice-runs-deleted = Deleted. It can be undone on the History page.

history-none = No run was found.
history-more = { $count } more; --limit lists them.
history-deleted = { $count ->
    [one] One run was deleted.
   *[other] { $count } runs were deleted.
}
history-exported = Run { $id } was written to { $path }

history-compare = Compare ticked
history-compare-two = Tick two runs to compare them.
