method-userinfo-share = Query user information (withdrawn)

persona-buyer = Buyer
    .description = The buyer of Alipay's sample answer: a certified person with a nickname, without an avatar
persona-enterprise = Company account
    .description = Account type 1: no nickname can be had
persona-no-nickname = No nickname
    .description = A person who never set a nickname
persona-no-avatar = No avatar
    .description = A person who never set an avatar
persona-quick-registered = Quick-registered
    .description = Status Q: registered in passing, not certified
persona-frozen = Frozen
    .description = Status B: the account is frozen
persona-inactive = Not activated
    .description = Status W: registered, but never activated
persona-student = Student
    .description = A certified student
persona-open-id-only = Open id only
    .description = Known by open_id, as in newer apps: no user_id and no status fields
persona-hard-name = Difficult name
    .description = Emoji, rare characters, quotes and braces in the nickname

simulator-port-taken = Port { $port } of this computer is taken.
    .cause = Another program listens on 127.0.0.1:{ $port }, perhaps another simulator.
    .remedy = End that program or choose another port; 0 takes any that is free.
simulator-port-forbidden = Port { $port } may not be opened.
    .cause = The system reserves this port, as it usually does below 1024.
    .remedy = Choose a port above 1024, or 0 for any that is free.
simulator-no-listener = The simulator could not open port { $port } of this computer.
    .cause = The system says: { $error }
    .remedy = Try another port, or 0 for any that is free; check whether a firewall or sandbox forbids local connections.

authorize-no-app-id = The authorization address has no app_id.
    .cause = The page must know which app asks.
    .remedy = Add app_id={ $expected }, the simulator's app.
authorize-unknown-app = The simulator has no app { $found }.
    .cause = App ids belong to one environment; the simulator's apps are { $expected }.
    .remedy = Use one of them here, or open the authorization page of the app's own environment.
authorize-no-scope = The authorization address has no scope.
    .cause = The user must be told what is asked for.
    .remedy = Add scope=auth_user for member information, or auth_base for the user id only.
authorize-unknown-scope = The scope “{ $found }” is not offered.
    .cause = The scopes of a member authorization are auth_user and auth_base, separated by a comma.
    .remedy = Use scope=auth_user, auth_base, or auth_user,auth_base.
authorize-no-redirect-uri = The authorization address has no redirect_uri.
    .cause = Without it there is nowhere to send the code to.
    .remedy = Add the callback address configured for the app, URL-encoded.
authorize-redirect-uri-unreadable = “{ $found }” is no redirect_uri.
    .cause = It must begin with http:// or https:// and be URL-encoded as a whole.
    .remedy = Encode the complete callback address once, and look for parts that were cut off at & or #.
authorize-redirect-uri-differs = The redirect_uri “{ $found }” is not the callback address of the app.
    .cause = The app is configured with “{ $configured }”; the two must be the same to the last character (授权回跳地址与系统商配置回跳地址不一致).
    .remedy = Use the configured address, or start the simulator with yours.
authorize-state-too-long = The state has { $length ->
    [one] { $length } character
   *[other] { $length } characters
}.
    .cause = Alipay takes at most 100.
    .remedy = Send a short random text and keep the rest on your side.
authorize-state-not-ascii = The state “{ $found }” holds characters that are not allowed.
    .cause = Chinese and other characters outside ASCII do not come back unchanged.
    .remedy = Send letters and digits, for example hexadecimal or Base64url.

simulator-product = Alipay Explorer simulator
consent-title = May this app read your member information?
consent-simulated = This is a simulator on your own computer. No Alipay account is involved; choose who you want to be.
consent-app = App
consent-scope = Asks for
consent-scope-user = Member information (auth_user)
consent-scope-base = User id (auth_base)
consent-scope-both = Member information and user id (auth_user, auth_base)
consent-redirect = Then leads to
consent-persona = Answer as
consent-allow = Allow
consent-cancel = Cancel
consent-cancelled = The authorization was cancelled.
    .cause = No code was issued, and the browser was not sent back to the app; Alipay's page does the same.
    .remedy = You can close this page. To try again, open the authorization address once more.
consent-no-persona = No persona was chosen.
    .cause = The form came without one of the simulator's personas.
    .remedy = Open the authorization address again and choose one.
simulator-authorized = Authorized. Copy the address of this page.
    .cause = The code is in the address, as auth_code. It is good for one exchange.
    .remedy = Paste the whole address into Alipay Explorer, or where your app expects it.
simulator-callback-bare = There is no code in this address.
    .cause = This is the page an authorization ends on, and it was opened without one.
    .remedy = Open the authorization address first.
simulator-foreign-host = This page is not served under that name.
    .cause = The simulator shows its pages only at 127.0.0.1 and localhost with its own port, so that no web site can read them through a name of its own.
    .remedy = Open the address that Alipay Explorer shows.
simulator-foreign-form = The answer did not come from the consent page.
    .cause = The browser says that another web site sent it.
    .remedy = Open the authorization address again and answer there.
simulator-form-spent = This consent page can no longer be answered.
    .cause = It was answered before, is older than 30 minutes, or belongs to a simulator that was restarted.
    .remedy = Open the authorization address again.
