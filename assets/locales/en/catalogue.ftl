catalogue-top-code = Top code
catalogue-business-code = Code of this flow (sub_code)
catalogue-sub-code = Common code (sub_code)
catalogue-v3-code = v3 code
catalogue-sdk-message = SDK message
catalogue-page-failure = Page and connection
catalogue-common-field = Field of every answer
catalogue-token-field = Field of the token answer
catalogue-member-field = Field of the member answer

catalogue-signed-yes = Recorded answers with it are signed.
catalogue-signed-no = The answer carries no sign: the gateway refuses before it knows the app and its key.
catalogue-signed-unknown = Whether the answer is signed is not recorded.

catalogue-other-prefix = The catalogue has it with another prefix.
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
