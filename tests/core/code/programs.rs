//! What programs say, in every language and of every call.

use alipay_explorer::i18n::{Explain as _, LOCALES, Locale};
use alipay_explorer::protocol::methods::Call;
use alipay_explorer::protocol::{Charset, Environment, SignType};
use alipay_explorer::report::code::{
    CODE_LANGUAGES, CodeError, CodeLanguage, CodeOptions, CodeRequest, CodeSample, KeyPaths,
    languages,
};

use super::requests::{
    ACCESS_TOKEN, APP_AUTH_TOKEN, CODE, Kind, REFRESH_TOKEN, USUAL, member, refresh, request, sent,
    token,
};
use crate::snapshot::assert_text;

const HIDDEN: CodeOptions = CodeOptions {
    locale: Locale::EN,
    reveal: false,
};
const REVEALED: CodeOptions = CodeOptions {
    locale: Locale::EN,
    reveal: true,
};
const FOR_MERCHANT: Kind = Kind {
    for_merchant: true,
    ..USUAL
};
const OLD: Kind = Kind {
    charset: Charset::Gbk,
    sign_type: SignType::Rsa,
    ..USUAL
};

fn sample(call: &Call, kind: Kind, language: &'static CodeLanguage) -> CodeSample {
    CodeSample::of(&request(call, kind), language, HIDDEN).unwrap()
}

/// Everything that a program and its notes say.
fn whole(sample: &CodeSample) -> String {
    format!("{}\n\n{}", sample.program, sample.notes.join("\n"))
}

#[test]
fn every_language_writes_both_calls() {
    for language in CODE_LANGUAGES {
        for (name, call) in [("token", token()), ("member", member())] {
            for locale in LOCALES {
                let options = CodeOptions { locale, ..HIDDEN };
                let sample = CodeSample::of(&request(&call, USUAL), language, options).unwrap();
                let name = format!("{}.{name}.{}", language.name, locale.tag());
                assert_text("code", &name, &whole(&sample));
            }
        }
    }
}

#[test]
fn in_certificate_mode_the_sdks_with_a_client_for_it_are_given_the_files() {
    for language in CODE_LANGUAGES {
        let mut request = request(&member(), USUAL);
        request
            .query
            .set("app_cert_sn", "febf784c3570a9cb4e7efdf6a0dc0902");
        request
            .query
            .set("alipay_root_cert_sn", "25ccccb1db205340a2cb494ac0b8270c");
        request.keys.certificates.alipay = Some("/home/me/alipay/支付宝.crt".into());
        match CodeSample::of(&request, language, HIDDEN) {
            Ok(sample) => {
                let name = format!("{}.certificates", language.name);
                assert_text("code", &name, &whole(&sample));
            }
            Err(error) => {
                assert_eq!(error, CodeError::NotForCertificates(language.name));
                let problem = error.problem();
                for locale in LOCALES {
                    assert!(!problem.cause(locale).contains('{'));
                }
            }
        }
    }
}

#[test]
fn a_refresh_for_a_merchant_in_gbk_with_sha1_differs_where_it_must() {
    let kind = Kind {
        for_merchant: true,
        ..OLD
    };
    for language in CODE_LANGUAGES {
        let text = whole(&sample(&refresh(), kind, language));
        assert_text("code", &format!("{}.refresh.old", language.name), &text);
    }
}

#[test]
fn tokens_codes_and_keys_are_in_no_program_unless_revealed() {
    for language in CODE_LANGUAGES {
        for call in [token(), refresh(), member()] {
            let hidden = whole(&sample(&call, FOR_MERCHANT, language));
            for secret in [CODE, REFRESH_TOKEN, ACCESS_TOKEN, APP_AUTH_TOKEN, "MIIE"] {
                assert!(!hidden.contains(secret), "{secret} in {hidden}");
            }
            let request = request(&call, FOR_MERCHANT);
            let shown = CodeSample::of(&request, language, REVEALED).unwrap();
            assert!(shown.program.contains(APP_AUTH_TOKEN), "{}", shown.program);
            assert!(!shown.program.contains("_TOKEN"), "{}", shown.program);
            let secrets = [CODE, REFRESH_TOKEN, ACCESS_TOKEN];
            let count = secrets.iter().filter(|it| shown.program.contains(**it));
            assert_eq!(count.count(), 1, "{}", shown.program);
            assert!(!shown.program.contains("MIIE"));
        }
    }
}

#[test]
fn debug_output_holds_no_program() {
    let request = request(&token(), USUAL);
    let sample = CodeSample::of(&request, &languages::NODE, REVEALED).unwrap();
    assert!(!format!("{sample:?} {request:?}").contains(CODE));
}

#[test]
fn a_program_calls_the_gateway_of_its_request_and_no_other() {
    let production = Kind {
        environment: Environment::Production,
        ..USUAL
    };
    for language in CODE_LANGUAGES {
        let sandbox = sample(&member(), USUAL, language).program;
        assert!(sandbox.contains("openapi-sandbox.dl.alipaydev.com"));
        assert!(!sandbox.contains("openapi.alipay.com"), "{sandbox}");
        let production = sample(&member(), production, language).program;
        assert!(production.contains("openapi.alipay.com"));
        assert!(!production.contains("alipaydev"), "{production}");
        let warning = Locale::EN.text("program-comment-production");
        assert!(production.contains(&warning) && !sandbox.contains(&warning));
    }
}

#[test]
fn the_php_program_never_sets_gbk() {
    for kind in [USUAL, OLD] {
        let sample = sample(&token(), kind, &languages::PHP);
        assert!(sample.program.contains("postCharset = 'UTF-8'"));
        assert!(sample.notes.iter().any(|note| note.contains("文件编码")));
    }
}

#[test]
fn curl_repeats_the_bytes_that_were_sent() {
    for kind in [USUAL, FOR_MERCHANT, OLD] {
        for call in [token(), refresh(), member()] {
            let request = sent(&call, kind);
            let about = (kind.environment, call.method);
            let code = CodeRequest::of_request(about, &request, KeyPaths::default());
            let program = CodeSample::of(&code, &languages::CURL, REVEALED).unwrap();
            let url = format!("\n  '{}'\n", request.url);
            assert!(program.program.contains(&url), "{}", program.program);
            let body = format!("--data-raw '{}' \\\n", request.body);
            assert!(program.program.contains(&body), "{}", program.program);
        }
    }
}

#[test]
fn curl_needs_a_signature() {
    let mut unsigned = request(&token(), USUAL);
    unsigned.query.set("sign", "");
    let refused = CodeSample::of(&unsigned, &languages::CURL, HIDDEN);
    assert_eq!(refused, Err(CodeError::NotSigned));
    assert!(CodeSample::of(&unsigned, &languages::SHELL, HIDDEN).is_ok());
}

#[test]
fn what_is_not_known_yet_is_a_variable_also_when_revealed() {
    let mut unknown = request(&token(), USUAL);
    unknown.business.set("code", "");
    let sample = CodeSample::of(&unknown, &languages::PYTHON, REVEALED).unwrap();
    assert!(sample.program.contains("required(\"ALIPAY_AUTH_CODE\")"));
}

#[test]
fn an_explicit_port_is_told_to_the_users_of_the_python_sdk() {
    let mut local = request(&member(), USUAL);
    local.gateway = "http://127.0.0.1:8080/gateway.do".parse().unwrap();
    let warning = Locale::EN.text("program-comment-port-python");
    let with_port = CodeSample::of(&local, &languages::PYTHON, HIDDEN).unwrap();
    assert!(with_port.program.contains(&warning));
    let without = sample(&member(), USUAL, &languages::PYTHON);
    assert!(!without.program.contains(&warning));
}
