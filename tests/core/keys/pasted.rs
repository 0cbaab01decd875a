//! Keys pasted where they do not belong.

use alipay_explorer::i18n::{Explain as _, LOCALES};
use alipay_explorer::keys::{PasteField, PasteMistake, is_key_text, shown_path};

use super::{KEY_TOOL_PKCS1, KEY_TOOL_PKCS8, text_fixture};

const PRIVATE: [&str; 10] = [
    "rsa2048-pkcs8.pem",
    "rsa2048-pkcs1.pem",
    "rsa1024-pkcs8.pem",
    "rsa4096-pkcs8.pem",
    "encrypted-pkcs8.pem",
    "encrypted-pkcs1.pem",
    "ec-pkcs8.pem",
    "ec-sec1.pem",
    KEY_TOOL_PKCS8,
    KEY_TOOL_PKCS1,
];

/// With banners, in one line as text fields make of it, and without banners.
fn ways_to_paste(name: &str) -> [String; 3] {
    let pem = text_fixture(name);
    let line: String = pem.lines().filter(|line| !line.starts_with('-')).collect();
    [pem.clone(), pem.replace('\n', " "), line]
}

#[test]
fn a_private_key_is_recognised_in_every_field_and_never_repeated() {
    for name in PRIVATE {
        for (way, text) in ways_to_paste(name).into_iter().enumerate() {
            // What stands before the base64 of an encrypted PKCS#1 key is all there is to know it by.
            if name == "encrypted-pkcs1.pem" && way == 2 {
                continue;
            }
            for field in PasteField::ALL {
                let mistake = PasteMistake::in_field(field, &text);
                assert_eq!(
                    mistake,
                    Some(PasteMistake::PrivateKey(field)),
                    "{name} {way}"
                );
                refuses_silently(&mistake.unwrap(), &text);
            }
            assert!(is_key_text(text.as_ref()), "{name} {way}");
            assert_eq!(shown_path(text.as_ref()), "…");
        }
    }
}

#[test]
fn public_keys_and_certificates_are_told_apart_from_private_ones() {
    let field = PasteField::AppId;
    for (name, expected) in [
        ("rsa2048-spki.pem", PasteMistake::PublicKey(field)),
        ("rsa2048-pkcs1-public.pem", PasteMistake::PublicKey(field)),
        ("ec-public.pem", PasteMistake::PublicKey(field)),
        ("certificate.crt", PasteMistake::Certificate(field)),
        ("request.csr", PasteMistake::Certificate(field)),
    ] {
        for text in ways_to_paste(name) {
            let mistake = PasteMistake::in_field(field, &text);
            assert_eq!(mistake.as_ref(), Some(&expected), "{name}: {text}");
        }
    }
}

#[test]
fn the_beginning_of_a_private_key_is_enough() {
    let [_, _, line] = ways_to_paste("rsa2048-pkcs8.pem");
    let cut: String = line.chars().take(64).collect();
    let mistake = PasteMistake::in_field(PasteField::AppId, &cut);
    assert_eq!(mistake, Some(PasteMistake::PrivateKey(PasteField::AppId)));
}

#[test]
fn paths_are_no_keys() {
    for path in [
        "/home/user/a-very-long-folder-name/with/more/folders/in/it/MIIE/app-private-key.pem",
        "应用私钥RSA2048-敏感数据，请妥善保管.txt",
    ] {
        assert!(!is_key_text(path.as_ref()), "{path}");
        assert_eq!(shown_path(path.as_ref()), path);
    }
}

fn refuses_silently(mistake: &PasteMistake, text: &str) {
    assert!(mistake.is_unfit_to_keep());
    let words: Vec<_> = text
        .split_whitespace()
        .filter(|word| word.len() > 20)
        .collect();
    assert!(!words.is_empty());
    for locale in LOCALES {
        let sentences = mistake.problem().sentences(locale);
        assert!(
            !words.iter().any(|word| sentences.contains(word)),
            "{sentences}"
        );
        assert!(!sentences.contains('{'), "{sentences}");
    }
}
