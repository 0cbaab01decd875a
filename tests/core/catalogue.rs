//! The catalogue: complete, in every language, and in step with rules, fields and labels.

use std::collections::BTreeSet;

use alipay_explorer::diagnosis::RULES;
use alipay_explorer::diagnosis::catalogue::{
    Catalogue, CatalogueEntry, CatalogueKind, ExplainedBy,
};
use alipay_explorer::i18n::{LOCALES, Locale};
use alipay_explorer::protocol::{MEMBER_FIELDS, coded_value_text};

/// What the sources of the protocol name at least, kind by kind.
const LEAST: [(CatalogueKind, usize); 10] = [
    (CatalogueKind::TopCode, 10),
    (CatalogueKind::BusinessCode, 7),
    (CatalogueKind::SubCode, 70),
    (CatalogueKind::V3Code, 25),
    (CatalogueKind::SdkMessage, 30),
    (CatalogueKind::PageFailure, 12),
    (CatalogueKind::Parameter, 30),
    (CatalogueKind::CommonField, 6),
    (CatalogueKind::TokenField, 10),
    (CatalogueKind::MemberField, 64),
];

fn of_kind(kind: CatalogueKind) -> impl Iterator<Item = &'static CatalogueEntry> {
    let entries = Catalogue::entries().iter();
    entries.filter(move |entry| entry.kind == kind)
}

#[test]
fn every_kind_has_its_entries_and_no_id_comes_twice() {
    for (kind, least) in LEAST {
        let ids: Vec<_> = of_kind(kind).map(|entry| &entry.id).collect();
        assert!(ids.len() >= least, "{}: {}", kind.name(), ids.len());
        let different: BTreeSet<_> = ids.iter().collect();
        assert_eq!(different.len(), ids.len(), "{}: {ids:?}", kind.name());
        assert_eq!(CatalogueKind::by_name(kind.name()), Some(kind));
    }
    assert_eq!(LEAST.len(), CatalogueKind::ALL.len());
}

#[test]
fn every_entry_is_told_in_full_in_every_language() {
    let mut told = 0;
    for entry in Catalogue::entries() {
        for locale in LOCALES {
            let about = format!("{} {} {}", entry.kind.name(), entry.id, locale.tag());
            for text in [
                entry.name(locale),
                entry.meaning(locale).to_owned(),
                entry.cause(locale),
                entry.remedy(locale),
                locale.find(entry.kind.title()).unwrap(),
                locale.find(entry.signed.title()).unwrap(),
                locale.find(entry.weight.title()).unwrap(),
            ] {
                assert!(!text.trim().is_empty(), "{about}");
                assert!(!text.contains(['{', '}']), "{about}: {text}");
            }
            for value in &entry.values {
                let meaning = value.meaning(&entry.id, locale);
                assert!(!meaning.is_empty(), "{about}: {}", value.value);
            }
            if let Some(sdk) = entry.sdk {
                assert!(locale.find(sdk.title()).is_some(), "{about}");
            }
            told += 1;
        }
        assert!(!entry.sources.is_empty(), "{}", entry.id);
        let is_message = entry.kind == CatalogueKind::SdkMessage;
        assert_eq!(entry.sdk.is_some(), is_message, "{}", entry.id);
        assert!(!is_message || !entry.messages.is_empty(), "{}", entry.id);
    }
    println!("{} entries, {told} texts", Catalogue::entries().len());
    assert!(told >= 2 * 230, "{told}");
}

/// Chinese texts hold Chinese, English ones none but names that Alipay writes in Chinese.
#[test]
fn each_text_is_in_its_language() {
    let is_chinese = |character: char| matches!(character, '\u{4e00}'..='\u{9fff}');
    for entry in Catalogue::entries() {
        let chinese = entry.meaning(Locale::ZH_CN);
        assert!(chinese.contains(is_chinese), "{}: {chinese}", entry.id);
        let english = entry.meaning(Locale::EN);
        let ideographs = english.chars().filter(|it| is_chinese(*it)).count();
        assert!(ideographs < 12, "{}: {english}", entry.id);
    }
}

#[test]
fn every_rule_that_an_entry_names_exists_and_tells_something() {
    let rules: BTreeSet<_> = RULES.iter().map(|rule| rule.id()).collect();
    let mut seen = 0;
    for entry in Catalogue::entries() {
        let Some(rule) = &entry.rule else { continue };
        seen += 1;
        assert!(rules.contains(rule.as_str()), "{}: {rule}", entry.id);
        for locale in LOCALES {
            let related = entry.related_rule(locale).unwrap();
            for text in [&related.title, &related.why, &related.remedy] {
                assert!(!text.is_empty(), "{}: {rule}", entry.id);
                assert!(!text.contains('{'), "{}: {rule}: {text}", entry.id);
            }
        }
    }
    assert!(seen > 60, "{seen}");
}

#[test]
fn every_variant_is_one_of_its_rule() {
    for entry in Catalogue::entries() {
        let (Some(rule), Some(variant)) = (&entry.rule, &entry.variant) else {
            assert_eq!(entry.variant, None, "{}", entry.id);
            continue;
        };
        for locale in LOCALES {
            let text = alipay_explorer::diagnosis::RuleText::of(rule, locale);
            assert!(text.variants().any(|it| it == variant), "{}", entry.id);
        }
    }
}

/// The codes that rules look for are in the sources of the rules.
#[test]
fn every_sub_code_that_a_rule_knows_is_in_the_catalogue() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/diagnosis/rules");
    let mut seen = 0;
    for file in std::fs::read_dir(folder).unwrap() {
        let source = std::fs::read_to_string(file.unwrap().path()).unwrap();
        for after in source.split("has_sub_code(\"").skip(1) {
            let code = after.split('"').next().unwrap();
            let explanation = Catalogue::explain(code);
            let is_code = explanation
                .entries
                .iter()
                .any(|entry| !entry.kind.is_name());
            assert!(is_code, "{code}");
            assert!(
                matches!(
                    explanation.how,
                    ExplainedBy::Exact | ExplainedBy::OtherPrefix
                ),
                "{code}"
            );
            seen += 1;
        }
    }
    assert!(seen >= 8, "{seen}");
}

#[test]
fn every_member_field_is_there_with_its_availability_label_and_values() {
    for field in MEMBER_FIELDS {
        let entry = Catalogue::entry(CatalogueKind::MemberField, field.name);
        let entry = entry.unwrap_or_else(|| panic!("{}", field.name));
        assert_eq!(entry.availability(), Some(field.availability));
        for locale in LOCALES {
            assert_eq!(entry.name(locale), locale.text(&field.label_id()));
            assert!(locale.find(entry.availability_title().unwrap()).is_some());
        }
        for code in coded_values(field.name) {
            let listed = entry.values.iter().any(|value| {
                value.value.to_lowercase() == code || (code == "anonymous" && value.value == "?")
            });
            assert!(listed, "{}: {code}", field.name);
            assert!(
                code == "anonymous" || coded_value_text(Locale::EN, field.name, &code).is_some()
            );
        }
    }
}

/// The codes that the window has meanings for, from its texts.
fn coded_values(field: &str) -> Vec<String> {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/locales/en/member.ftl");
    let texts = std::fs::read_to_string(file).unwrap();
    let lines = texts.lines();
    lines
        .skip_while(|line| !line.starts_with(&format!("member-{field} =")))
        .skip(1)
        .map_while(|line| line.trim().strip_prefix(".value-"))
        .map(|line| line.split(' ').next().unwrap().to_owned())
        .collect()
}

#[test]
fn every_name_and_message_leads_to_its_entry() {
    for entry in Catalogue::entries() {
        let is_found = |text: &str| {
            let explanation = Catalogue::explain(text);
            assert_eq!(explanation.how, ExplainedBy::Exact, "{text}");
            explanation.entries.contains(&entry)
        };
        for text in entry
            .names()
            .chain(entry.messages.iter().map(String::as_str))
        {
            assert!(is_found(text), "{text}");
        }
        for locale in LOCALES {
            let found = Catalogue::search(&entry.name(locale), locale);
            let place = found.iter().position(|it| std::ptr::eq(*it, entry));
            assert!(
                place.is_some_and(|place| place < 5),
                "{} {place:?}",
                entry.id
            );
        }
        if !entry.kind.is_name() && !entry.is_everyday {
            for text in entry.messages.iter().chain(&entry.also) {
                let line = format!("WARN: {text} #");
                let mentioned = Catalogue::mentioned_in(&line);
                assert!(!mentioned.is_empty(), "{line}");
            }
        }
    }
}

#[test]
fn search_finds_both_languages_and_wire_names_and_ranks_the_closest_first() {
    for (text, id) in [
        ("isv.code-invalid", "isv.code-invalid"),
        ("CODE-INVALID", "isv.code-invalid"),
        ("头像", "avatar"),
        ("nickname", "nick_name"),
        ("forerunner userinfo.share", "alipay.user.userinfo.share"),
    ] {
        for locale in LOCALES {
            let found = Catalogue::search(text, locale);
            assert_eq!(
                found.first().map(|entry| entry.id.as_str()),
                Some(id),
                "{text}"
            );
        }
    }
    let all = Catalogue::search("  ", Locale::EN);
    assert_eq!(all.len(), Catalogue::entries().len());
    assert!(Catalogue::search("no such words at all", Locale::EN).is_empty());
}

#[test]
fn what_is_spelt_alike_is_offered() {
    for (text, id) in [
        ("isv.code-invald", "isv.code-invalid"),
        ("user_stauts", "user_status"),
        ("aop.invalid-auth-tokn", "aop.invalid-auth-token"),
    ] {
        let nearest = Catalogue::nearest(text);
        assert!(nearest.iter().any(|entry| entry.id == id), "{text}");
    }
    assert!(Catalogue::nearest("").is_empty());
}

#[test]
fn a_long_text_is_searched_in_one_pass() {
    let mut text = "x 140002 isv.code- ".repeat(200_000);
    text.push_str(" isv.code-invalid");
    let found = Catalogue::mentioned_in(&text);
    assert_eq!(found.len(), 1);
    let explanation = Catalogue::explain(&text);
    assert_eq!(explanation.entries[0].id, "isv.code-invalid");
}
