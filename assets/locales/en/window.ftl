page-flow = Flow
page-inspect = Inspect
page-sign-content = Sign content
page-keys = Keys
page-simulator = Simulator
page-settings = Settings

tab-fields = Fields
tab-raw = Raw
tab-signature = Signature
tab-hints = Hints
tab-request = Request

profile = Profile
profile-new = New profile…
profile-new-title = New profile
profile-name = Profile name
profile-name-hint = For example: Shop, sandbox
profile-create = Create profile
profile-delete = Delete profile “{ $name }”
profile-name-taken = “{ $name }” cannot be the name of a new profile.
    .cause = The name is empty, or another profile has it.
    .remedy = Choose another name.
environment = Environment
language = Language
theme = Theme
cancel = Cancel
clear = Clear
copy = Copy
copy-what = Copy { $what }
filter = Filter
filter-hint = Name, label or value
bits = { $bits } bits
bytes = { $count ->
    [one] { $count } byte
   *[other] { $count } bytes
}
reveal-secrets = Show tokens and codes

commands = Commands
commands-filter = Command
commands-hint = Type to filter; arrow keys choose, Enter takes it
commands-none = No command has that in its name.

status-ready = Ready
status-gateway = Gateway { $address }
production-strip = Production: what you do here reaches real users
status-simulator = Simulator { $address }
status-simulator-starting = Simulator is starting
status-simulator-off = Simulator is off
notice-dismiss = Dismiss notice
notice-copied = Copied.
notice-code-taken = Code taken.
notice-query-cancelled = Stopped. The token may still be good.
notice-done = Done.
notice-look = Done, with something to look at.
notice-cancelled = Stopped. A code that was being exchanged counts as spent.

step-credentials = Credentials
step-authorize = Authorize
step-token = Token
step-member = Member
step-waiting = waiting
step-next = your turn
step-running = running
step-done = done
step-failed = failed

flow-run-demo = Run demo
flow-run-demo-hint = The whole job against the simulator: no account, no network
flow-authorize = Authorize in browser
flow-copy-url = Copy authorization URL
flow-exchange = Exchange code
flow-query = Query member
flow-restart = Start over
flow-listening = Waiting for the redirect on this computer…
show-exchange = Show this call

credentials-built-in = The simulator's own app and TEST ONLY keys.
app-id = App ID
app-id-hint = 16 digits, for example 9021…
gateway-url = Gateway URL
authorize-page = Authorization page
redirect-uri = Redirect URI
sign-type = Sign type
charset = Charset
scope = Scope
persona = Persona

keys-title = Keys
keys-private = App private key
keys-alipay-public = Alipay public key
keys-absent = Not loaded.
keys-open-private = Open private key file…
keys-open-public = Open Alipay public key file…
keys-drop = Or drop the file anywhere on this window
keys-forget = Take away
keys-forget-what = Take away: { $what }
authorize-page-hint = Empty: on the gateway's host
keys-paste = Paste text
keys-paste-what = Paste the text of the key instead of: { $what }
keys-text = Text of the key
keys-use-text = Use this text
keys-private-path = Private key path
keys-public-path = Alipay public key path
keys-path-hint = Path of the file, then Enter
keys-facts = { $format } · { $bits } bits
keys-origin-pasted = Pasted; forgotten when the program ends.
keys-origin-built-in = Built in, TEST ONLY.
keys-app-public = App public key (upload it to the console)
private-key-absent = The app's private key is missing.
    .cause = Every request is signed with it.
    .remedy = Open the private key file on the card Credentials.
no-file-chosen = No file was chosen.
    .cause = The dialog was cancelled, or this computer has no file dialog.
    .remedy = Type the path below the button and press Enter, or drop the file on the window.
keys-built-in-stay = The simulator keeps its own keys.
    .cause = Its app has a built-in key pair; the dropped key belongs to another app.
    .remedy = Choose or make the profile of your app, then drop the file again.
dialog-private-key = App private key
dialog-alipay-public-key = Alipay public key

catch-redirect = Catch the redirect on this computer
run-after-paste = Exchange and query at once
authorization-parameters = Parameters of the URL
auth-code = Auth code or redirect URL
auth-code-hint = Paste the whole address, or only the code
listen-ended = Waiting for the redirect ended without one.
    .cause = The listener was closed.
    .remedy = Authorize again, or paste the address from the browser.
caught-title = Authorized
caught-text = The code has reached Alipay Explorer. You can close this page.

token-needs-code = Needs a code from step 2.
token-expired = The access token has expired.
token-life-seconds = Token lives { $count } s
token-life-minutes = Token lives { $count } min
token-life-hours = Token lives { $count } h
token-life-days = Token lives { $count ->
    [one] { $count } day
   *[other] { $count } days
}
code-spent = Code spent. It is good for one attempt only; authorize again.
code-was-spent = Code spent by this exchange.
member-needs-token = Needs a token from step 3.
member-unnamed = (no nickname)

timeline = Calls of this run (Beijing time)
timeline-empty = None yet.
outcome-good = good
outcome-doubtful = look

confirm-title = Send to production?
confirm-text = “{ $action }” goes to Alipay's real gateway, with data of a real user.
confirm-yes = Send
confirm-no = Do not send

signature-line = Signature: { $verdict }
signature-cause = Cause
signature-algorithm = Algorithm
signature-key = Alipay public key, SHA-256
signature-text = Signed text
signature-text-masked = Tokens are hidden here and in the copy. Tick “Show tokens and codes” for the exact text.
findings-more = { " " }(hints: { $count } more)

hint-why = Why
hint-do = What to do
hint-evidence = Evidence
hints-none = Nothing to remark.

raw-signed = signed
raw-beginning = Only the first { $count } bytes are shown as text; the tree has all of it.

request-query = Query
request-body = Form body
sign-content = String to sign
response-head = Answer

field-unknown = (unknown field)
field-code = Result code
field-msg = Result
field-sub_code = Cause code
field-sub_msg = Cause
field-access_token = Access token
field-refresh_token = Refresh token
field-expires_in = Access token life, seconds
field-re_expires_in = Refresh token life, seconds
field-auth_start = Start of validity
field-auth_token_type = Kind of token
field-union_id = User id in the app group
field-alipay_user_id = Old user id, do not use
fields-cut = Only the first { $count } fields are listed; the tree in the tab Raw has all of them.
fields-long = { $count } bytes; the tab { $tab } shows them.
absent-title = Not in the answer
absent-nick_name = Company accounts have none, and not everybody sets one.
absent-avatar = The user has not set one.
absent-default = The user has not filled it in, or the app may no longer read it.
absent-retired = Apps approved after 24 December 2019 no longer get it.

welcome-title = Why does it not work?
welcome-demo = Run demo: one click takes you from key to member against the built-in simulator.
welcome-keys = My keys: choose the profile Sandbox, open your two key files, authorize in the browser, paste the address.
welcome-inspect = An answer at hand: press Ctrl+V anywhere outside a text field.

inspect = Inspect
inspect-input = Inspect input
inspect-open = Inspect a file…
inspect-reading = Looking at { $size } KiB …
inspect-reading-file = Looking at { $path } …
dialog-open-inspected = A file to inspect: an answer, a log, a key
inspect-hint = Paste or drop anything: an answer, a log, an address, an error, a call of curl, a key
inspect-kind = This is: { $kind }
inspect-with-key = Signatures are checked with the Alipay public key of profile { $profile }.
inspect-without-key = No Alipay public key is loaded, so signatures are not checked.
kind-gateway-response = an answer of the gateway
kind-authorization-redirect = a redirect after an authorization
kind-auth-code = an authorization code
kind-private-key = a private key
kind-public-key = a public key
kind-certificate = a certificate
kind-html-page = a web page
kind-unknown = nothing that is known here

simulator-about = An Alipay gateway inside this program, on this computer only. It verifies every request, signs every answer, and knows the members below.
simulator-personas = Members
simulator-not-running = The simulator does not run.
    .cause = It is still starting, or it could not be started.
    .remedy = Wait a moment and try again; press Run demo to start it anew.
settings-profiles = Profiles
settings-profiles-about = Profiles keep the paths of key files, never their content.

window-no-display = No window can be opened ({ $reason }).
    .cause = This computer has no display, or nothing to draw with.
    .remedy = Use the command line: alipay-explorer flow --auto-consent buyer, or alipay-explorer --help.

fix-use-key = Verify with { $holder }
fix-mend-sign = Mend sign and verify again
fix-signed-text = Show the text that was signed
fix-other-charset = Read it in the character set it was signed in
inspect-mended = This is a mended copy: what the gateway signed, not what was received.
signature-digest-signed = { $hash } in the signature
signature-digest-received = { $hash } of this text
signature-first-difference = First difference, at byte { $offset } of the signed text
signature-signed = signed
signature-received = received
key-holder-gone = That key cannot be taken over here.
    .cause = The key belongs to no profile with a file any more, or the chosen profile has keys that stay.
    .remedy = Choose a profile of your own, or load the key file on the card Credentials.
