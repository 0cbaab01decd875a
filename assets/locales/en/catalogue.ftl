catalogue-top-code = Top code
catalogue-business-code = Code of this flow (sub_code)
catalogue-sub-code = Common code (sub_code)
catalogue-v3-code = v3 code
catalogue-sdk-message = SDK message
catalogue-page-failure = Page and connection
catalogue-parameter = Word of the flow (parameter or call)
catalogue-common-field = Field of every answer
catalogue-token-field = Field of the token answer
catalogue-member-field = Field of the member answer

catalogue-signed-yes = Recorded answers with it are signed.
catalogue-signed-no = The answer carries no sign: the gateway refuses before it knows the app and its key.
catalogue-signed-unknown = Whether the answer is signed is not recorded.

catalogue-other-prefix = The catalogue has it with another prefix.
catalogue-other-spelling = The catalogue spells it otherwise.
catalogue-only-top-code = The catalogue does not have this sub_code; what follows is about its top code.

sdk-java = Java SDK (alipay-sdk-java)
sdk-php = PHP SDK (alipay-sdk-php)
sdk-dotnet = .NET SDK (AlipaySDKNet)
sdk-node = Node SDK (alipay-sdk)
sdk-python = Python SDK (alipay-sdk-python)
sdk-easy-sdk = EasySDK
sdk-python-unofficial = python-alipay-sdk (not by Alipay)
sdk-platform = a library under the SDK

catalogue-absent-default = An ordinary web app with scope auth_user gets it if the user has it; every field is optional.
catalogue-absent-retired = Apps approved after 24 December 2019 no longer get it; older apps and the sandbox may.
catalogue-absent-extra = It needs an approved application for user information, open to company accounts only; without it the field does not come in production. The sandbox may send it all the same.
catalogue-absent-firm = It comes for company accounts (user_type 1) only, and only with an approved application for user information.
catalogue-remedy-default = Treat it as optional and go on without it.
catalogue-remedy-retired = Do not build on it. Judge by what the answer really holds.
catalogue-remedy-extra = Ask the user for it in your own program, or apply for user information in the console.
catalogue-remedy-firm = Check user_type first; apply for user information in the console if you need it.

catalogue-availability-default = usual: any web app with scope auth_user
catalogue-availability-retired = older apps only (approved until 24 December 2019)
catalogue-availability-extra = extra: with an approved application for user information
catalogue-availability-firm = company accounts only, with an approved application for user information

explain = Explain this code or field
explain-unknown = The catalogue knows nothing about “{ $query }”.
    .cause = It is no code, field or message of this flow, or it is misspelt.
    .remedy = List everything with “explain --list”, or give a whole failure to “inspect”.
explain-unknown-near = The catalogue knows nothing about “{ $query }”.
    .cause = It is no code, field or message of this flow, or it is misspelt.
    .remedy = Alike are: { $nearest }.
explain-count = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}
explain-also = Also
explain-message = Text
explain-format = Form
explain-values = Values
explain-availability = Available
explain-absence = Absent because
explain-mistake = Common mistake
explain-foreign = “{ $name }” is not of this flow: it belongs to another call of Alipay.
    .cause = This program explains the member information flow: alipay.system.oauth.token and alipay.user.info.share. Codes that begin with ACQ. and calls such as alipay.trade.pay are those of payments and other products.
    .remedy = Look it up on the documentation page of that call at opendocs.alipay.com. The top code beside it (for example 40004) is explained here.
explain-rule = Checked by
explain-source = Source

page-reference = Reference
reference-search = Reference search
reference-search-hint = code, field, message, or words
reference-kind = Kind
reference-all-kinds = All kinds
reference-found = { $count } found
reference-nothing = No entry matches. Try a part of it.
reference-nearest = Spelt alike:
reference-empty = What is to be explained?
reference-try = Try a code (40002, isv.code-invalid), a field (user_status), words (avatar), or what an SDK says (check sign Fail). F1 over a code or field anywhere opens it here.
reference-unknown = “{ $code }” is not in the catalogue.
reference-f1 = { $name } · F1 explains
reference-meaning = Meaning
reference-remedy = What to do
reference-why = Cause
reference-signed = Signature
