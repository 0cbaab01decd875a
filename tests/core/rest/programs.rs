//! Requests of the third version as programs.

use alipay_explorer::i18n::Locale;
use alipay_explorer::protocol::Environment;
use alipay_explorer::protocol::methods::Call;
use alipay_explorer::report::code::{
    CODE_LANGUAGES, CodeError, CodeOptions, CodeRequest, CodeSample, KeyPaths, languages,
};

use super::world::{ACCESS_TOKEN, APP_AUTH_TOKEN, CODE, for_merchant, member, request, token};

fn curl(call: &Call, reveal: bool) -> CodeSample {
    let about = (Environment::Sandbox, call.method);
    let code = CodeRequest::of_request(about, &request(call, &for_merchant()), KeyPaths::default());
    let options = CodeOptions {
        locale: Locale::EN,
        reveal,
    };
    CodeSample::of(&code, &languages::CURL, options).unwrap()
}

#[test]
fn curl_repeats_address_headers_and_body() {
    for call in [token(), member()] {
        let request = request(&call, &for_merchant());
        let program = curl(&call, true).program;
        assert!(
            program.contains(&format!("\n  '{}'\n", request.url)),
            "{program}"
        );
        assert!(
            program.contains(&format!("--data-raw '{}' \\\n", request.body)),
            "{program}"
        );
        for (name, value) in request.headers() {
            assert!(
                program.contains(&format!("--header '{name}: {value}' \\\n")),
                "{program}"
            );
        }
    }
}

#[test]
fn hidden_tokens_are_variables_in_their_places() {
    let program = curl(&token(), false).program;
    assert!(
        program.contains(
            r#"--data-raw '{"grant_type":"authorization_code","code":"'"$ALIPAY_AUTH_CODE"'"}' \"#
        ),
        "{program}"
    );
    let header = r#"--header 'alipay-app-auth-token: '"$ALIPAY_APP_AUTH_TOKEN" \"#;
    assert!(program.contains(header), "{program}");
    let query = r#"/v3/alipay/user/info/share?auth_token='"$ALIPAY_ACCESS_TOKEN""#;
    let member = curl(&member(), false).program;
    assert!(member.contains(query), "{member}");
    for secret in [CODE, ACCESS_TOKEN, APP_AUTH_TOKEN] {
        assert!(
            !program.contains(secret) && !member.contains(secret),
            "{secret}"
        );
    }
}

#[test]
fn other_languages_say_that_they_have_none() {
    let about = (Environment::Sandbox, token().method);
    let sent = request(&token(), &for_merchant());
    let code = CodeRequest::of_request(about, &sent, KeyPaths::default());
    let options = CodeOptions {
        locale: Locale::EN,
        reveal: false,
    };
    for language in CODE_LANGUAGES.iter().filter(|it| !it.holds_signature) {
        let refused = CodeSample::of(&code, language, options);
        assert_eq!(refused, Err(CodeError::NotForRest(language.name)));
    }
}
