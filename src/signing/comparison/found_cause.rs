//! A cause with what it rests on.

use super::first_difference::hexadecimal;
use super::{ComparisonCause, FirstDifference, Misreading, ParameterDifference};
use crate::i18n::{Fault, Problem};
use crate::protocol::{Charset, Masker};

/// The most characters of a value that evidence quotes.
const LONGEST_QUOTE: usize = 160;

/// A cause and the parameters that show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundCause {
    /// The cause.
    pub cause: ComparisonCause,
    /// Indices of its parameters in the comparison.
    pub parameters: Vec<usize>,
    /// How bytes were misread, if that is it.
    pub misreading: Option<Misreading>,
}

impl FoundCause {
    /// A cause that no parameter in particular shows.
    #[must_use]
    pub fn new(cause: ComparisonCause) -> Self {
        Self {
            cause,
            parameters: Vec::new(),
            misreading: None,
        }
    }

    /// Its sentences; `parameters` are those of the comparison.
    #[must_use]
    pub fn problem(&self, parameters: &[ParameterDifference]) -> Problem {
        let mut names: Vec<_> = self.of(parameters).map(|it| it.name.as_str()).collect();
        names.dedup();
        Problem::new(Fault::Input, self.cause.title()).with("names", names.join(", "))
    }

    /// What shows it, as lines: with − what we signed, with + what the gateway has, and for values
    /// that are hidden the place and the characters that differ.
    #[must_use]
    pub fn evidence(&self, parameters: &[ParameterDifference], masker: &Masker) -> Vec<String> {
        let mut lines = Vec::new();
        if let Some(misreading) = self.misreading {
            lines.push(misreading.name().to_owned());
        }
        for parameter in self.of(parameters) {
            let name = &parameter.name;
            let first = parameter.first.as_ref();
            let (own, gateway) = (parameter.shown_own(masker), parameter.shown_gateway(masker));
            lines.extend(own.map(|value| format!("− {name}={}", visible(&excerpt(&value, first)))));
            lines.extend(
                gateway.map(|value| format!("+ {name}={}", visible(&excerpt(&value, first)))),
            );
            if let Some(first) = first {
                lines.push(place(name, first));
            }
            if self.cause == ComparisonCause::Mojibake {
                lines.extend(bytes_of_first_hanzi(parameter));
            }
        }
        lines
    }

    fn of<'a>(
        &self,
        parameters: &'a [ParameterDifference],
    ) -> impl Iterator<Item = &'a ParameterDifference> {
        self.parameters
            .iter()
            .filter_map(|index| parameters.get(*index))
    }
}

/// `timestamp[11]: U+0031 '1' ≠ U+0030 '0'`; a dash stands for the end of a value.
fn place(name: &str, first: &FirstDifference) -> String {
    let named = |character: Option<super::CharacterAt>| {
        character.map_or_else(|| "–".to_owned(), super::CharacterAt::named)
    };
    format!(
        "{name}[{}]: {} ≠ {}",
        first.index,
        named(first.own),
        named(first.gateway)
    )
}

/// `买 = E4 B9 B0 (utf-8) = C2 F2 (GBK)`, of the side that is right.
fn bytes_of_first_hanzi(parameter: &ParameterDifference) -> Option<String> {
    let sides = [&parameter.own, &parameter.gateway];
    let character = sides
        .into_iter()
        .flatten()
        .flat_map(|value| value.chars())
        .find(|character| matches!(character, '\u{4e00}'..='\u{9fff}'))?;
    let text = character.to_string();
    let bytes: Vec<_> = Charset::ALL
        .iter()
        .filter_map(|charset| {
            let bytes = charset.encode(&text)?;
            Some(format!(" = {} ({})", hexadecimal(&bytes), charset.name()))
        })
        .collect();
    Some(format!("{character}{}", bytes.concat()))
}

/// A value with its line ends and tabs as escapes.
fn visible(value: &str) -> String {
    value
        .replace('\r', "\\r")
        .replace('\n', "\\n")
        .replace('\t', "\\t")
}

/// A value that may be shown, shortened around the first difference.
fn excerpt(value: &str, first: Option<&FirstDifference>) -> String {
    let count = value.chars().count();
    if count <= LONGEST_QUOTE {
        return value.to_owned();
    }
    let middle = first.map_or(0, |first| first.index);
    let start = middle
        .saturating_sub(LONGEST_QUOTE / 2)
        .min(count - LONGEST_QUOTE);
    let shown: String = value.chars().skip(start).take(LONGEST_QUOTE).collect();
    let before = if start > 0 { "…" } else { "" };
    let after = if start + LONGEST_QUOTE < count {
        "…"
    } else {
        ""
    };
    format!("{before}{shown}{after}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::signing::comparison::Comparison;

    const TOKEN: &str = "authusrBd364827b102144cf992fb7ce6e327X89";

    #[test]
    fn a_difference_inside_a_token_is_told_without_the_token() {
        let own = format!("auth_token={TOKEN}&version=1.0");
        let gateway = own.replace("4827", "4828");
        let comparison = Comparison::of(&own, &gateway);
        let evidence = comparison.causes[0].evidence(&comparison.parameters, &Masker::new());
        assert_eq!(
            evidence,
            [
                "− auth_token=authus…89",
                "+ auth_token=authus…89",
                "auth_token[14]: U+0037 '7' ≠ U+0038 '8'",
            ]
        );
        let revealed = comparison.causes[0].evidence(&comparison.parameters, &Masker::revealing());
        assert_eq!(revealed[0], format!("− auth_token={TOKEN}"));
    }

    #[test]
    fn long_values_are_shortened_around_the_difference() {
        let own = format!("a={}x{}", "1".repeat(500), "2".repeat(500));
        let comparison = Comparison::of(&own, &own.replace('x', "y"));
        let evidence = comparison.causes[0].evidence(&comparison.parameters, &Masker::new());
        assert!(evidence[0].starts_with("− a=…1"), "{}", evidence[0]);
        assert!(evidence[0].contains("1x2") && evidence[0].ends_with("2…"));
        assert!(evidence[0].chars().count() < 200);
    }

    #[test]
    fn mojibake_shows_both_sides_and_the_bytes() {
        let gateway = Charset::Gbk.decode("昵称".as_bytes()).into_owned();
        let comparison = Comparison::of("a=昵称", &format!("a={gateway}"));
        let evidence = comparison.causes[0].evidence(&comparison.parameters, &Masker::new());
        assert_eq!(evidence[0], "UTF-8 → GBK");
        assert_eq!(evidence[4], "昵 = E6 98 B5 (utf-8) = EA C7 (GBK)");
    }
}
