difference-in-request = Request
difference-in-headers = Headers
difference-in-answer = Answer
difference-in-signature = Signature
difference-in-findings = Hints
difference-only-a = only in A
difference-only-b = only in B
difference-differs = differs
difference-written-differently = written differently
difference-hidden = cannot be told
noise-moment = a time or a duration
noise-signature = belongs to the signature
noise-secret = a token or a code
noise-trace = a server's mark on this answer
noise-address = an address on this computer, new at each start of the simulator
noise-spelling = same value, written differently
noise-hidden = hidden in a run
compare-title = Compare runs
compare-side = { $side }: { $title } · { $environment } · { $started } (GMT+8) · { $calls ->
        [one] 1 call
       *[other] { $calls } calls
    }
compare-meaning = What it means
compare-same = No difference that matters is known.
compare-values-hidden = Values that are hidden in a run: { $count ->
        [one] 1. Whether it differs is not known.
       *[other] { $count }. Whether they differ is not known.
    }
compare-unknown = The runs differ. What it means is not known; the differences are below.
compare-only = Only { $side } made this call.
compare-row-a = A
compare-row-b = B
compare-nothing = –
compare-noise = { $count ->
        [one] 1 line of noise
       *[other] { $count } lines of noise
    }
compare-show-noise = { $count ->
        [one] Show 1 line of noise
       *[other] Show { $count } lines of noise
    }
compare-live = Compare with the live run
compare-file = Compare with another run file…
compare-working = Comparing…
compare-close = Close comparison
compare-live-run = Live run
compare-left-out = { $count ->
        [one] 1 more difference is not shown.
       *[other] { $count } more differences are not shown.
    }
compare-no-calls = There is nothing to compare with.
    .cause = One of the two runs has no call.
    .remedy = Make a call first, or choose a run file.
compare-passphrase-twice = Both passphrases are to come from standard input.
    .cause = Standard input can be read only once.
    .remedy = Give one of them in a file.

meaning-separator = {", "}
meaning-no-nick-name-account = { $side } has no nick_name, { $other } has one: { $side } has { $account }.
meaning-no-nick-name-cause = { $side } has no nick_name, { $other } has one. { $cause }
meaning-no-nick-name = { $side } has no nick_name, { $other } has one.
meaning-no-avatar-account = { $side } has no avatar, { $other } has one: { $side } has { $account }.
meaning-no-avatar-cause = { $side } has no avatar, { $other } has one. { $cause }
meaning-no-avatar = { $side } has no avatar, { $other } has one.
meaning-other-app = Two apps: A is { $a }, B is { $b }. Users have other tokens in each app, and another open_id.
meaning-other-environment = Two environments: A is { $a }, B is { $b }. Apps, keys and users of one do not exist in the other.
meaning-other-gateway = Two gateways: A is { $a }, B is { $b }.
meaning-other-app-key = Two app keys signed: A with { $a }, B with { $b }. Alipay accepts only the key whose public half is in the console.
meaning-other-app-certificate = Two app certificates: A names { $a }, B names { $b }.
meaning-other-alipay-key = Two Alipay public keys verified the answers: A with { $a }, B with { $b }.
meaning-other-charset = Two character sets: A is answered in { $a }, B in { $b }.
meaning-other-sign-type = Two signature algorithms: A signs with { $a }, B with { $b }.
meaning-other-api-version = Two forms of the call: A is { $a }, B is { $b }. Names of fields and codes differ between them.
meaning-other-scopes = The users allowed different things: A { $a }, B { $b }. Only auth_user gives member information.
meaning-other-token-life = The access token lives { $a } s in A and { $b } s in B.
meaning-other-refresh-life = The refresh token lives { $a } s in A and { $b } s in B.
meaning-other-account-field = Two kinds of account: A has { $a }, B has { $b }.
meaning-other-user = Two users: A is { $a }, B is { $b }.
meaning-open-id = { $side } gets open_id, { $other } gets user_id: the apps are set to different kinds of user ids.
meaning-refused = { $side } was refused with { $code }; { $other } was not.
meaning-refused-otherwise = Both were refused: A with { $a }, B with { $b }.
meaning-not-verified = { $other }’s answer is verified, { $side }’s is not: { $verdict }.
meaning-no-answer = { $side } got no answer of a gateway; { $other } did.
meaning-call-alone = Only { $side } made the call “{ $call }”.
