//! Both keys of one pair in one paste.

use alipay_explorer::client::{Inspection, InspectionHints, InspectionKind, Inspections};

const PRIVATE: &[u8] = include_bytes!("../../fixtures/keys/TEST-ONLY-rsa2048-pkcs8.pem");
const PUBLIC: &[u8] = include_bytes!("../../fixtures/keys/TEST-ONLY-rsa2048-spki.pem");

/// A key on one line without its banners.
fn base64(pem: &[u8]) -> String {
    let pem = std::str::from_utf8(pem).unwrap();
    let lines = pem.lines().filter(|line| !line.starts_with('-'));
    lines.collect()
}

fn inspected(template: &str) -> Vec<Inspection> {
    let text = template
        .replace("$PRIVATE", &base64(PRIVATE))
        .replace("$PUBLIC", &base64(PUBLIC));
    let found = Inspections::of(text.as_bytes(), InspectionHints::default());
    let is_key = |part: &Inspection| part.key.is_some();
    let keys: Vec<_> = found.parts.into_iter().filter(is_key).collect();
    assert_eq!(keys.len(), 2, "{template}");
    keys
}

fn rules(part: &Inspection) -> Vec<&'static str> {
    part.findings.iter().map(|finding| finding.rule).collect()
}

#[test]
fn the_own_public_key_as_alipays_is_told_in_every_notation() {
    for (template, label) in [
        (
            "alipay.private-key=$PRIVATE\nalipay.public-key=$PUBLIC\n",
            "alipay.public-key",
        ),
        (
            "alipay.gateway: https://openapi.alipay.com/gateway.do\nalipay.private-key: $PRIVATE\nalipay.public-key: $PUBLIC\n",
            "alipay.public-key",
        ),
        (
            "alipay:\n  private-key: $PRIVATE\n  public-key: $PUBLIC\n",
            "alipay.public-key",
        ),
        (
            "APP_PRIVATE_KEY=\"$PRIVATE\"\nexport ALIPAY_PUBLIC_KEY='$PUBLIC'\n",
            "ALIPAY_PUBLIC_KEY",
        ),
        (
            r#"{"private_key":"$PRIVATE","alipay_public_key":"$PUBLIC"}"#,
            "alipay_public_key",
        ),
        (
            "config.setPrivateKey(\"$PRIVATE\");\nconfig.setAlipayPublicKey(\"$PUBLIC\");\n",
            "config.setAlipayPublicKey",
        ),
        (
            "应用私钥：\n$PRIVATE\n\n支付宝公钥：\n$PUBLIC\n",
            "支付宝公钥",
        ),
    ] {
        let keys = inspected(template);
        assert_eq!(rules(&keys[0]), ["matching-key-pair"], "{template}");
        assert_eq!(
            rules(&keys[1]),
            ["app-public-key-as-alipay-public-key"],
            "{template}"
        );
        let finding = &keys[1].findings[0];
        assert_eq!(finding.variant, Some("in-configuration"));
        assert_eq!(finding.args, [("label", label.to_owned())]);
        assert!(keys[0].is_good() && !keys[1].is_good());
    }
}

#[test]
fn a_pair_under_other_names_is_a_pair() {
    for template in [
        "private: $PRIVATE\npublic: $PUBLIC\n",
        "alipay.private-key=$PRIVATE\nalipay.app-public-key=$PUBLIC\n",
        "$PRIVATE\n\n$PUBLIC\n",
        "应用公钥：$PUBLIC\n支付宝应用私钥：$PRIVATE\n",
    ] {
        for part in inspected(template) {
            assert_eq!(rules(&part), ["matching-key-pair"], "{template}");
            assert!(part.is_good());
        }
    }
}

#[test]
fn keys_that_are_no_pair_are_told_nothing_about() {
    let other = include_str!("../../fixtures/keys/TEST-ONLY-rsa3072-pkcs8.pem");
    let text = format!("key:\n{other}\nalipay.public-key={}\n", base64(PUBLIC));
    let found = Inspections::of(text.as_bytes(), InspectionHints::default());
    let kinds: Vec<_> = found.parts.iter().map(|part| part.kind).collect();
    assert_eq!(
        kinds,
        [InspectionKind::PrivateKey, InspectionKind::PublicKey]
    );
    assert!(found.parts.iter().all(|part| part.findings.is_empty()));
}
