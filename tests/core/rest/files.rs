//! Calls of the third version in files, reports and on the screen.

use alipay_explorer::report::capsule::{Passphrase, Protection, open, save};
use alipay_explorer::signing::Verdict;

use super::world::{
    ACCESS_TOKEN, APP_AUTH_TOKEN, MEMBER, exchange, for_merchant, member, signed, stamp,
};

#[test]
fn a_sealed_file_is_verified_again() {
    let exchange = exchange(&member(), &for_merchant(), signed(200, MEMBER));
    let passphrase = || Passphrase::new("correct horse battery").unwrap();
    let file = save([&exchange], stamp().now, &Protection::Sealed(passphrase())).unwrap();
    let opened = open(&file, Some(&passphrase()), None).unwrap();
    let again = &opened.exchanges[0];
    let verdict = again.answer.as_ref().unwrap().signature.verdict;
    assert_eq!(verdict, Verdict::Verified);
    assert_eq!(again.request.sign_content, exchange.request.sign_content);
    assert_eq!(again.request.headers(), exchange.request.headers());
    assert_eq!(again.request.url, exchange.request.url);
    assert_eq!(again.findings, exchange.findings);
}

#[test]
fn a_redacted_file_holds_no_secret_and_keeps_the_verdict() {
    let exchange = exchange(&member(), &for_merchant(), signed(200, MEMBER));
    let sign = &exchange.request.head.as_ref().unwrap().authorization.sign;
    let answers = &exchange.received.as_ref().unwrap().headers[3].1;
    let file = save([&exchange], stamp().now, &Protection::Redacted).unwrap();
    let text = std::str::from_utf8(&file).unwrap();
    for secret in [ACCESS_TOKEN, APP_AUTH_TOKEN, sign, answers, "买家沙箱"] {
        assert!(!text.contains(secret), "{secret} is in {text}");
    }
    let opened = open(&file, None, None).unwrap();
    let signature = &opened.exchanges[0].answer.as_ref().unwrap().signature;
    assert_eq!(signature.verdict, Verdict::Verified);
    assert!(signature.is_recorded() && !signature.is_verified());
}

#[test]
fn nothing_that_is_shown_holds_a_token_or_the_signature() {
    let exchange = exchange(&member(), &for_merchant(), signed(200, MEMBER));
    let masker = exchange.masker();
    let request = &exchange.request;
    let sign = &request.head.as_ref().unwrap().authorization.sign;
    let headers = request.headers();
    let headers = headers
        .iter()
        .map(|(name, value)| masker.mask_value(name, value));
    let shown = [
        format!("{exchange:?}"),
        masker.mask(request.sign_content.as_str()),
        masker.mask(request.url.as_str()),
    ];
    for text in headers.chain(shown) {
        for secret in [ACCESS_TOKEN, APP_AUTH_TOKEN, sign] {
            assert!(!text.contains(secret), "{text}");
        }
    }
}
