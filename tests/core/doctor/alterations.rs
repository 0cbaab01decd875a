//! Every alteration that the doctor undoes, made by the test's own means.

use alipay_explorer::protocol::Charset;
use alipay_explorer::signing::{MismatchCause, Verdict};

use super::answer::{Answer, NODE};

/// Something that happens to an answer after it is signed.
pub(crate) struct Change {
    /// Name of the alteration that must be found.
    pub(crate) name: &'static str,
    /// Changes of one group do not go together.
    pub(crate) group: u8,
    /// Makes it.
    pub(crate) make: fn(&mut Answer),
}

const fn change(name: &'static str, group: u8, make: fn(&mut Answer)) -> Change {
    Change { name, group, make }
}

/// Groups are in the order in which things happen on a path: what is signed, order, layout, values,
/// escapes, ends of lines, character set.
pub(crate) const CHANGES: &[Change] = &[
    change("other-extent", 0, |it| {
        it.signed = format!(r#"{{"alipay_user_info_share_response":{}}}"#, it.node).into_bytes();
    }),
    change("other-extent", 0, |it| {
        it.signed = format!(r#""alipay_user_info_share_response":{}"#, it.node).into_bytes();
    }),
    change("byte-order-mark-removed", 0, |it| {
        it.signed = format!("\u{feff}{}", it.node).into_bytes();
    }),
    change("end-trimmed", 0, |it| it.signed.extend_from_slice(b"\n")),
    change("end-trimmed", 0, |it| it.signed.extend_from_slice(b"\r\n")),
    change("reordered", 1, |it| it.node = sorted(&it.node)),
    change("reformatted", 2, |it| {
        it.node = laid_out(&it.node, "  ", "");
    }),
    change("reformatted", 2, |it| {
        it.node = laid_out(&it.node, "    ", "");
    }),
    change("reformatted", 2, |it| {
        it.node = laid_out(&it.node, "\t", "");
    }),
    change("reformatted", 2, |it| {
        it.node = laid_out(&it.node, "  ", "  ");
    }),
    change("reformatted", 2, |it| {
        it.node = laid_out(&it.node, "  ", "").replace('\n', "\r\n");
    }),
    change("reformatted", 2, |it| {
        it.signed = laid_out(&it.node, "    ", "").into_bytes();
    }),
    change("numbers-quoted", 3, |it| {
        it.node = it
            .node
            .replace(":7,", ":\"7\",")
            .replace(":12,", ":\"12\",");
    }),
    change("slashes-unescaped", 4, |it| {
        it.node = it.node.replace("\\/", "/");
    }),
    change("characters-escaped", 5, |it| it.node = escaped(&it.node)),
    change("html-escaped", 6, |it| {
        it.node = it.node.replace('&', "&amp;");
    }),
    change("re-encoded", 7, |it| {
        it.signed = Charset::Gbk
            .encode(&String::from_utf8_lossy(&it.signed))
            .unwrap_or_default()
            .into_owned();
    }),
    change("re-encoded", 7, |it| it.charset = Charset::Gbk),
];

/// The node's members in alphabetical order, each as it was written.
fn sorted(node: &str) -> String {
    let mut members: Vec<_> = node
        .trim_matches(['{', '}'])
        .split(",\"")
        .map(|member| member.trim_start_matches('"').to_owned())
        .collect();
    members.sort();
    format!("{{\"{}}}", members.join(",\""))
}

/// The flat node with one member a line.
fn laid_out(node: &str, by: &str, around: &str) -> String {
    let inside = node
        .trim_start_matches('{')
        .trim_end_matches('}')
        .replace(",\"", &format!(",\n{around}{by}\""))
        .replace("\":", "\": ");
    format!("{{\n{around}{by}{inside}\n{around}}}")
}

fn escaped(node: &str) -> String {
    node.chars()
        .map(|character| {
            if character.is_ascii() {
                character.to_string()
            } else {
                format!("\\u{:04x}", u32::from(character))
            }
        })
        .collect()
}

#[test]
fn every_alteration_is_found_and_named() {
    for change in CHANGES {
        let mut answer = Answer::of(NODE);
        (change.make)(&mut answer);
        let report = answer.report();
        assert_eq!(report.verdict, Verdict::Mismatch, "{}", change.name);
        assert_eq!(
            report.cause,
            Some(MismatchCause::AlteredText),
            "{}",
            change.name
        );
        let examination = &report.examination;
        let names: Vec<_> = examination
            .alterations
            .iter()
            .map(alipay_explorer::signing::doctor::Alteration::name)
            .collect();
        assert_eq!(names, [change.name], "{}", answer.node);
        assert_eq!(
            examination.signed_text.as_deref(),
            Some(answer.signed.as_slice())
        );
        assert!(examination.difference.is_some());
    }
}

#[test]
fn what_is_mended_verifies() {
    for change in CHANGES {
        let mut answer = Answer::of(NODE);
        (change.make)(&mut answer);
        let body = answer.body();
        let envelope = alipay_explorer::protocol::ResponseEnvelope::cut(
            body.as_slice().into(),
            answer.charset,
            None,
        )
        .unwrap();
        let mended = answer.report().mended_body(&envelope);
        // A signature over another part or with a mark before it cannot be mended in place.
        let Some(mended) = mended else {
            assert_eq!(change.name, "other-extent");
            continue;
        };
        let verdict = [Charset::Utf8, Charset::Gbk].map(|charset| {
            alipay_explorer::protocol::ResponseEnvelope::cut(
                mended.as_slice().into(),
                charset,
                None,
            )
            .is_ok_and(|_| {
                super::answer::report(&mended, charset, &super::answer::KEYS.alipay_public_key())
                    .verdict
                    == Verdict::Verified
            })
        });
        let is_outside = ["byte-order-mark-removed", "end-trimmed"].contains(&change.name);
        assert_eq!(verdict.contains(&true), !is_outside, "{}", change.name);
    }
}
