//! A damaged `sign`, another hash, another padding.

use alipay_explorer::i18n::Locale;
use alipay_explorer::keys::AlipayPublicKey;
use alipay_explorer::protocol::{ResponseEnvelope, SignType};
use alipay_explorer::signing::doctor::SignRepair;
use alipay_explorer::signing::{MismatchCause, Padding, SignedHash, Verdict};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use rsa::pkcs8::DecodePrivateKey as _;
use rsa::sha2::{Digest as _, Sha256, Sha512};
use rsa::{Pkcs1v15Sign, Pss, RsaPrivateKey};

use super::alterations::CHANGES;
use super::answer::{Answer, KEYS, NODE, report};

/// What a path does to a signature.
type Damage = fn(&str) -> String;

const DAMAGES: &[(SignRepair, Damage)] = &[
    (SignRepair::BlanksForPlus, |sign| sign.replace('+', " ")),
    (SignRepair::PercentEncoded, |sign| {
        sign.replace('+', "%2B")
            .replace('/', "%2F")
            .replace('=', "%3D")
    }),
    (SignRepair::JsonEscaped, |sign| sign.replace('/', "\\/")),
    (SignRepair::LineBreaks, |sign| {
        let (head, tail) = sign.split_at(76);
        format!("{head}\n{tail}")
    }),
    (SignRepair::UrlSafe, |sign| {
        sign.replace('+', "-").replace('/', "_")
    }),
    (SignRepair::Padding, |sign| {
        sign.trim_end_matches('=').to_owned()
    }),
];

#[test]
fn a_damaged_sign_is_mended_and_never_counts_as_verified() {
    for (repair, damage) in DAMAGES {
        let answer = Answer {
            mangle_sign: *damage,
            ..Answer::of(NODE)
        };
        let found = answer.report();
        assert_eq!(found.verdict, Verdict::Mismatch, "{repair:?}");
        assert_eq!(
            found.cause,
            Some(MismatchCause::DamagedSignature),
            "{repair:?}"
        );
        assert_eq!(found.examination.repairs, [*repair]);
        assert!(found.examination.signed_text.is_some(), "{repair:?}");
        let envelope = ResponseEnvelope::cut(answer.body().into(), answer.charset, None).unwrap();
        let mended = found.mended_body(&envelope).unwrap();
        let again = report(&mended, answer.charset, &KEYS.alipay_public_key());
        assert_eq!(again.verdict, Verdict::Verified, "{repair:?}");
    }
}

#[test]
fn a_damaged_sign_of_an_altered_text_tells_both() {
    for (repair, damage) in DAMAGES {
        for change in CHANGES {
            let mut answer = Answer {
                mangle_sign: *damage,
                ..Answer::of(NODE)
            };
            (change.make)(&mut answer);
            let found = answer.report();
            assert_eq!(found.cause, Some(MismatchCause::AlteredText));
            assert_eq!(found.examination.repairs, [*repair]);
            let names: Vec<_> = found
                .examination
                .alterations
                .iter()
                .map(alipay_explorer::signing::doctor::Alteration::name)
                .collect();
            assert_eq!(names, [change.name], "{repair:?}");
        }
    }
}

#[test]
fn what_is_cut_off_says_how_many_bits_are_left() {
    let answer = Answer {
        mangle_sign: |sign| sign.split_at(300).0.to_owned(),
        ..Answer::of(NODE)
    };
    let found = answer.report();
    assert_eq!(found.cause, Some(MismatchCause::DamagedSignature));
    assert_eq!(found.signature_bits, Some(1800));
    assert_eq!(found.examination.signed, None);
}

#[test]
fn sha1_under_rsa2_is_another_hash_also_for_an_altered_text() {
    let plain = Answer {
        sign_type: SignType::Rsa,
        ..Answer::of(NODE)
    };
    let altered = Answer {
        node: NODE.replace("\\/", "/"),
        ..plain.clone()
    };
    for (answer, alterations) in [(plain, 0), (altered, 1)] {
        let found = answer.report();
        assert_eq!(found.cause, Some(MismatchCause::OtherHash));
        assert_eq!(
            found.examination.signed.as_ref().unwrap().hash,
            SignedHash::Sha1
        );
        assert_eq!(found.examination.alterations.len(), alterations);
    }
}

#[test]
fn hashes_and_paddings_that_the_gateway_never_uses_are_named() {
    let key = alipay_private_key();
    let public = KEYS.alipay_public_key();
    let sha512 = key
        .sign(Pkcs1v15Sign::new::<Sha512>(), &Sha512::digest(NODE))
        .unwrap();
    let found = with_signature(&sha512, &public);
    assert_eq!(found.cause, Some(MismatchCause::OtherHash));
    assert_eq!(found.examination.signed.unwrap().hash, SignedHash::Sha512);

    let mut rng = rsa::rand_core::OsRng;
    let pss = key
        .sign_with_rng(&mut rng, Pss::new::<Sha256>(), &Sha256::digest(NODE))
        .unwrap();
    let found = with_signature(&pss, &public);
    assert_eq!(found.cause, Some(MismatchCause::OtherPadding));
    let signed = found.examination.signed.unwrap();
    assert_eq!(
        (signed.hash, signed.padding),
        (SignedHash::Sha256, Padding::Pss)
    );

    // The greatest salt leaves no zeros, so only the text can prove it.
    let padding = Pss::new_with_salt::<Sha256>(256 - 32 - 2);
    let salted = key
        .sign_with_rng(&mut rng, padding, &Sha256::digest(NODE))
        .unwrap();
    let found = with_signature(&salted, &public);
    assert_eq!(found.cause, Some(MismatchCause::OtherPadding));

    let bare = key
        .sign(Pkcs1v15Sign::new_unprefixed(), &Sha256::digest(NODE))
        .unwrap();
    let found = with_signature(&bare, &public);
    assert_eq!(found.cause, Some(MismatchCause::OtherHash));
    assert_eq!(found.examination.signed.unwrap().hash, SignedHash::Unnamed);
}

fn with_signature(
    signature: &[u8],
    key: &AlipayPublicKey,
) -> alipay_explorer::signing::SignatureReport {
    let answer = Answer::of(NODE);
    report(
        &answer.body_with(&STANDARD.encode(signature)),
        answer.charset,
        key,
    )
}

fn alipay_private_key() -> RsaPrivateKey {
    let pem = KEYS.alipay_private_key.to_pkcs8_pem().unwrap();
    RsaPrivateKey::from_pkcs8_pem(&pem).unwrap()
}

/// A hash that is only recognised says nothing about the text, and nothing is claimed about it.
#[test]
fn a_hash_that_cannot_be_computed_proves_no_text() {
    // DigestInfo of MD5 with a digest of nothing in particular.
    let prefix = [
        0x30, 0x20, 0x30, 0x0c, 0x06, 0x08, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x02, 0x05, 0x05,
        0x00, 0x04, 0x10,
    ];
    let info = [&prefix[..], &[7; 16]].concat();
    let signature = alipay_private_key()
        .sign(Pkcs1v15Sign::new_unprefixed(), &info)
        .unwrap();
    let found = with_signature(&signature, &KEYS.alipay_public_key());
    assert_eq!(found.cause, Some(MismatchCause::OtherHash));
    assert_eq!(found.examination.texts_tried, 0);
    assert_eq!(found.examination.received_digest, None);
    let detail = found.detail(Locale::EN);
    assert!(
        detail.contains("MD5") && detail.contains("cannot be said"),
        "{detail}"
    );
    assert!(!detail.contains("unchanged"), "{detail}");
}

#[test]
fn a_sign_cut_to_a_length_that_no_key_has_is_damaged() {
    let answer = Answer {
        mangle_sign: |sign| sign.split_at(256).0.to_owned(),
        ..Answer::of(NODE)
    };
    let found = answer.report();
    assert_eq!(found.cause, Some(MismatchCause::DamagedSignature));
    assert!(found.detail(Locale::EN).contains("1536"));
}

/// Mending the value of `sign` proves nothing as long as the text is not explained.
#[test]
fn what_is_not_proven_is_not_mended() {
    let answer = Answer {
        mangle_sign: |sign| sign.replace('+', " "),
        node: NODE.replace("杭州市", "上海市").replace("\"f\"", "\"m\""),
        ..Answer::of(NODE)
    };
    let found = answer.report();
    assert_eq!(found.cause, Some(MismatchCause::AlteredText));
    assert_eq!(found.examination.repairs, [SignRepair::BlanksForPlus]);
    let envelope = ResponseEnvelope::cut(answer.body().into(), answer.charset, None).unwrap();
    assert_eq!(found.mended_body(&envelope), None);
}
