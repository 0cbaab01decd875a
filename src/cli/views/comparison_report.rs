//! Two strings to sign, compared.

use serde_json::{Value, json};
use unicode_width::UnicodeWidthStr as _;

use crate::cli::page::{Page, printable};
use crate::cli::{Exit, Report, View};
use crate::i18n::Locale;
use crate::keys::AppPublicKey;
use crate::protocol::{Charset, Masker};
use crate::signing::comparison::{
    CharacterAt, DifferenceKind, FirstDifference, FoundCause, ParameterDifference, Segment,
    SignContentCheck,
};

/// What the comparison showed, and the key to look at if the strings are the same.
pub(in crate::cli) struct ComparisonReport {
    /// Both sides with causes.
    pub(in crate::cli) check: SignContentCheck,
    /// Derived from the private key that was given.
    pub(in crate::cli) app_public_key: Option<AppPublicKey>,
}

impl Report for ComparisonReport {
    fn exit(&self) -> Exit {
        if self.check.is_good() {
            Exit::Good
        } else {
            Exit::Bad
        }
    }

    fn json(&self, view: View) -> Value {
        let masker = view.masker(Masker::new());
        let (quoted, comparison) = (&self.check.quoted, &self.check.comparison);
        let parameters = &comparison.parameters;
        let unescaped: Vec<_> = quoted.unescaped.iter().map(|way| way.name()).collect();
        let causes = comparison.causes.iter();
        let causes: Vec<_> = causes
            .map(|cause| cause_json(cause, parameters, &masker, view))
            .collect();
        json!({
            "identical": self.check.is_identical(),
            "variant": quoted.variant.name(),
            "link": quoted.link.as_ref().map(url::Url::as_str),
            "sign_types": quoted.sign_types.map(|(named, used)| json!({
                "named": named.name(),
                "used": used.name(),
            })),
            "unescaped": unescaped,
            "own_form": self.check.own.as_ref().map(|own| own.form.name()),
            "parameters": parameters.iter().map(|it| parameter_json(it, &masker)).collect::<Vec<_>>(),
            "first_difference": comparison.first.as_ref().map(first_json),
            "causes": causes,
            "app_public_key": self.shown_key().map(|key| json!({
                "base64": key.to_base64_line(),
                "fingerprint": key.fingerprint().to_string(),
                "bits": key.bits(),
            })),
        })
    }

    fn text(&self, page: &mut Page, view: View) {
        let locale = view.locale;
        let masker = view.masker(Masker::new());
        self.head_text(page, locale);
        let comparison = &self.check.comparison;
        if !comparison.parameters.is_empty() {
            page.heading(&locale.text("compare-parameters"));
            page.table(&rows(&comparison.parameters, &masker, locale));
        }
        if let Some(first) = &comparison.first {
            first_text(first, page, locale);
            if let (Some(own), Some(gateway)) = (&self.check.own, &self.check.quoted.content) {
                let sides = [own.content.as_str(), gateway.as_str()];
                let covered = sides.map(|side| comparison.cover(side, &masker));
                page.text(&pointed_at(sides, covered, first));
            }
        }
        for cause in &comparison.causes {
            let problem = cause.problem(&comparison.parameters);
            page.heading(&problem.title(locale));
            page.labelled(&locale.text("cli-cause"), &problem.cause(locale));
            page.labelled(&locale.text("cli-remedy"), &problem.remedy(locale));
            let evidence = cause.evidence(&comparison.parameters, &masker);
            page.labelled(&locale.text("cli-evidence"), &evidence.join("\n"));
        }
        if let Some(key) = self.shown_key() {
            page.heading(&locale.text("compare-app-public-key"));
            page.text(&locale.text("compare-app-public-key-hint"));
            page.text(&key.to_base64_line());
            page.labelled("SHA-256", &key.fingerprint().to_string());
        }
    }
}

impl ComparisonReport {
    /// The key, where it is the only thing that can differ.
    fn shown_key(&self) -> Option<&AppPublicKey> {
        let key = self.app_public_key.as_ref();
        key.filter(|_| self.check.is_identical() == Some(true) && self.check.is_good())
    }

    fn head_text(&self, page: &mut Page, locale: Locale) {
        let quoted = &self.check.quoted;
        let conclusion = match self.check.is_identical() {
            Some(true) => "compare-identical",
            Some(false) => "compare-different",
            None if quoted.content.is_some() => "compare-alone",
            None => "compare-no-string",
        };
        page.heading(&locale.text(conclusion));
        let variant = locale.text(quoted.variant.title());
        page.text(&locale.text_with("compare-message", &[("variant", &variant)]));
        if let Some(own) = &self.check.own {
            let form = locale.text(own.form.title());
            page.text(&locale.text_with("compare-own-form", &[("form", &form)]));
        }
        if !quoted.unescaped.is_empty() {
            let ways = quoted.unescaped.iter().map(|way| locale.text(way.title()));
            let what = locale.listed(ways);
            page.text(&locale.text_with("compare-unescaped", &[("what", &what)]));
        }
        if let Some((named, used)) = quoted.sign_types {
            let args = [("named", named.name()), ("used", used.name())];
            page.text(&locale.text_with("compare-sign-types", &args));
        }
        if let Some(link) = &quoted.link {
            page.text(link.as_str());
        }
    }
}

/// One row for each parameter, two where the sides differ. Words that only one side has stand in
/// brackets.
fn rows(parameters: &[ParameterDifference], masker: &Masker, locale: Locale) -> Vec<[String; 3]> {
    let mut rows = Vec::new();
    for parameter in parameters {
        let mark = |kind: DifferenceKind| kind.mark().to_owned();
        let name = parameter.name.clone();
        let (own, gateway) = (parameter.shown_own(masker), parameter.shown_gateway(masker));
        if parameter.kind == DifferenceKind::Different {
            let (own, gateway) = if parameter.is_hidden(masker) {
                let place = parameter
                    .hidden_place(masker)
                    .map_or_else(String::new, |number| {
                        let number = number.to_string();
                        format!(
                            " ({})",
                            locale.text_with("compare-differs-at", &[("number", &number)])
                        )
                    });
                let shown = |value: Option<String>| value.unwrap_or_default() + &place;
                (shown(own), shown(gateway))
            } else {
                bracketed(&parameter.segments)
            };
            rows.push([mark(parameter.kind), name, format!("− {own}")]);
            rows.push([String::new(), String::new(), format!("+ {gateway}")]);
        } else {
            rows.push([
                mark(parameter.kind),
                name,
                own.or(gateway).map(quoted_if_empty).unwrap_or_default(),
            ]);
        }
    }
    rows
}

/// A value that is there and empty can be seen.
fn quoted_if_empty(value: String) -> String {
    if value.is_empty() {
        "\"\"".to_owned()
    } else {
        value
    }
}

fn bracketed(segments: &[Segment]) -> (String, String) {
    let (mut own, mut gateway) = (String::new(), String::new());
    for segment in segments {
        match segment {
            Segment::Same(text) => {
                own.push_str(text);
                gateway.push_str(text);
            }
            Segment::Own(text) => own.extend(["[", text, "]"]),
            Segment::Gateway(text) => gateway.extend(["[", text, "]"]),
        }
    }
    (own, gateway)
}

fn first_text(first: &FirstDifference, page: &mut Page, locale: Locale) {
    let named = |character: Option<CharacterAt>| {
        character.map_or_else(|| locale.text("compare-end"), CharacterAt::named)
    };
    let (number, offset) = ((first.index + 1).to_string(), first.byte_offset.to_string());
    let args = [
        ("number", number.as_str()),
        ("offset", &offset),
        ("own", &named(first.own)),
        ("gateway", &named(first.gateway)),
    ];
    page.heading(&locale.text_with("compare-first", &args));
    for character in [first.own, first.gateway].into_iter().flatten() {
        let bytes = |charset| {
            character
                .bytes(charset)
                .unwrap_or_else(|| locale.text("compare-no-bytes"))
        };
        let args = [
            ("character", character.named()),
            ("utf8", bytes(Charset::Utf8)),
            ("gbk", bytes(Charset::Gbk)),
        ];
        let args = args.each_ref().map(|(name, value)| (*name, value.as_str()));
        page.text(&locale.text_with("compare-bytes", &args));
    }
}

/// Both strings around the first difference, with a caret below it. Of what is covered only the
/// character that differs is shown.
fn pointed_at(sides: [&str; 2], covered: [String; 2], first: &FirstDifference) -> String {
    const AROUND: usize = 24;
    let start = first.index.saturating_sub(AROUND);
    let part = |text: &str, skipped, taken| -> String {
        let part: String = text.chars().skip(skipped).take(taken).collect();
        printable(&part).replace('\n', " ")
    };
    let around = |(side, covered): (&str, &String)| {
        let before = part(covered, start, first.index - start);
        let differing = part(side, first.index, 1);
        let after = part(covered, first.index + 1, AROUND - 1);
        (before.width(), format!("{before}{differing}{after}"))
    };
    let [own, gateway] = covered;
    let [ours, theirs] = sides;
    let ((width, own), (_, gateway)) = (around((ours, &own)), around((theirs, &gateway)));
    let caret = " ".repeat(width + 2);
    format!("− {own}\n+ {gateway}\n{caret}^")
}

fn parameter_json(parameter: &ParameterDifference, masker: &Masker) -> Value {
    json!({
        "name": parameter.name,
        "kind": parameter.kind.name(),
        "own": parameter.shown_own(masker),
        "gateway": parameter.shown_gateway(masker),
        "first_difference": parameter.first.as_ref().map(first_json),
    })
}

fn first_json(first: &FirstDifference) -> Value {
    let character = |character: Option<CharacterAt>| {
        character.map(|character| {
            json!({
                "character": character.0.to_string(),
                "code_point": character.code_point(),
                "utf8": character.bytes(Charset::Utf8),
                "gbk": character.bytes(Charset::Gbk),
            })
        })
    };
    json!({
        "index": first.index,
        "byte_offset": first.byte_offset,
        "own": character(first.own),
        "gateway": character(first.gateway),
    })
}

fn cause_json(
    found: &FoundCause,
    parameters: &[ParameterDifference],
    masker: &Masker,
    view: View,
) -> Value {
    let (problem, locale) = (found.problem(parameters), view.locale);
    json!({
        "id": found.cause.id(),
        "title": problem.title(locale),
        "cause": problem.cause(locale),
        "remedy": problem.remedy(locale),
        "evidence": found.evidence(parameters, masker).join("\n"),
    })
}
