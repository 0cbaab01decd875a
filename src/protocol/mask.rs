//! Hiding tokens and codes in texts that people see, copy and send on.

use std::fmt;
use std::ops::Range;

use super::{NamedValue, Params, is_same_name, named_values, v3};

/// Names whose values are always hidden.
const SECRET_NAMES: [&str; 7] = [
    "access_token",
    "refresh_token",
    "app_auth_token",
    "app_refresh_token",
    "auth_token",
    "app_auth_code",
    "auth_code",
];

/// `code` is also the name of the gateway's result code (five digits, or a cause in words), so only
/// longer values of it are taken for authorization codes.
const CODE: &str = "code";
const SHORTEST_CODE: usize = 16;

/// Replaces tokens and codes by `head…tail`: the known ones wherever they occur, and the values of
/// names that always hold one.
#[derive(Clone, Default)]
pub struct Masker {
    reveal: bool,
    known: Vec<String>,
}

impl Masker {
    /// A masker that hides everything it recognises.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// A masker that changes nothing, for a user who asked to see the values.
    #[must_use]
    pub fn revealing() -> Self {
        Self {
            reveal: true,
            known: Vec::new(),
        }
    }

    /// Whether it changes nothing.
    #[must_use]
    pub fn is_revealing(&self) -> bool {
        self.reveal
    }

    /// Whether a parameter of this name and value is a token or a code.
    #[must_use]
    pub fn is_secret(name: &str, value: &str) -> bool {
        is_secret(name, value)
    }

    /// The wire name of a secret, from any usual writing of it (`accessToken`).
    #[must_use]
    pub fn secret_name(name: &str) -> Option<&'static str> {
        let mut names = SECRET_NAMES.into_iter().chain([CODE]);
        names.find(|known| is_same_name(known, name))
    }

    /// The values that are hidden wherever they occur.
    pub fn known(&self) -> impl Iterator<Item = &str> {
        self.known.iter().map(String::as_str)
    }

    /// The places of words that look like access tokens, whatever name they stand under.
    pub fn tokens_in(text: &str) -> impl Iterator<Item = Range<usize>> {
        family_words(text)
    }

    /// Also hides this value wherever it occurs.
    pub fn learn(&mut self, secret: &str) {
        if secret.len() >= 8 && !self.known.iter().any(|known| known == secret) {
            self.known.push(secret.to_owned());
        }
    }

    /// Also hides the tokens and codes among these parameters.
    pub fn learn_params(&mut self, params: &Params) {
        for name in SECRET_NAMES.into_iter().chain([CODE]) {
            if let Some(secret) = params.filled(name) {
                self.learn(secret);
            }
        }
        if let Some(biz_content) = params.filled("biz_content") {
            self.learn_text(biz_content, usize::MAX);
        }
    }

    /// Also hides the tokens and codes that a text gives by their names, until `most` are known.
    pub fn learn_text(&mut self, text: &str, most: usize) {
        let wanted = |name: &str| name == CODE || SECRET_NAMES.contains(&name);
        for NamedValue { name, value, .. } in named_values(text, wanted) {
            if self.known.len() >= most {
                return;
            }
            let value = text.get(value).unwrap_or_default();
            if is_secret(name, value) && !value.contains('…') {
                self.learn(value);
            }
        }
    }

    /// Also hides what the other one knows.
    pub fn learn_all(&mut self, other: &Self) {
        for secret in &other.known {
            self.learn(secret);
        }
    }

    /// The text with its secrets hidden.
    #[must_use]
    pub fn mask(&self, text: &str) -> String {
        if self.reveal {
            return text.to_owned();
        }
        let text = self.known.iter().fold(text.to_owned(), |text, secret| {
            text.replace(secret, &Self::shorten(secret))
        });
        hide_all(&text, Self::shorten)
    }

    /// The text with a dot for every character of a secret, so that places in it stay where they
    /// are.
    #[must_use]
    pub fn cover(&self, text: &str) -> String {
        if self.reveal {
            return text.to_owned();
        }
        let text = self.known.iter().fold(text.to_owned(), |text, secret| {
            text.replace(secret, &dots(secret))
        });
        hide_all(&text, dots)
    }

    /// The value of one parameter with this name.
    #[must_use]
    pub fn mask_value(&self, name: &str, value: &str) -> String {
        if self.reveal || !is_secret(name, value) {
            self.mask(value)
        } else {
            Self::shorten(value)
        }
    }

    /// The first characters and the last two of a value, enough to recognise it again.
    #[must_use]
    pub fn shorten(secret: &str) -> String {
        let count = secret.chars().count();
        let (head, tail) = if count >= 24 {
            (8, 2)
        } else if count >= 12 {
            (3, 2)
        } else {
            (0, 0)
        };
        let start: String = secret.chars().take(head).collect();
        let end: String = secret.chars().skip(count - tail).collect();
        format!("{start}…{end}")
    }
}

/// How many it knows, and none of them.
impl fmt::Debug for Masker {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Masker")
            .field("reveal", &self.reveal)
            .field("known", &self.known.len())
            .finish()
    }
}

/// Hides what is a secret by its name or by its form.
fn hide_all(text: &str, hide: impl Fn(&str) -> String + Copy) -> String {
    let text = mask_named_values(text, hide);
    let text = mask_places(&text, family_words(&text), hide);
    mask_places(&text, v3::sign_places(&text).into_iter(), hide)
}

fn is_secret(name: &str, value: &str) -> bool {
    let is_long = value.len() >= SHORTEST_CODE;
    SECRET_NAMES.contains(&name) || (name == CODE && is_long && !names_a_cause(value))
}

/// Whether a value of `code` is one of the third version's result codes, `isv.code-invalid`: small
/// letters joined by points and hyphens. Authorization codes have digits.
fn names_a_cause(value: &str) -> bool {
    let is_part = |it: u8| it.is_ascii_lowercase() || matches!(it, b'.' | b'-');
    value.contains(['.', '-']) && value.bytes().all(is_part)
}

fn dots(secret: &str) -> String {
    "•".repeat(secret.chars().count())
}

/// Hides the values of names that always hold a secret, in forms, JSON, JSON in JSON and cut-off
/// bodies.
fn mask_named_values(text: &str, hide: impl Fn(&str) -> String) -> String {
    let wanted = |name: &str| name == CODE || SECRET_NAMES.contains(&name);
    let mut masked = String::with_capacity(text.len());
    let mut done = 0;
    for NamedValue {
        name, value: place, ..
    } in named_values(text, wanted)
    {
        let value = text.get(place.clone()).unwrap_or_default();
        masked.push_str(text.get(done..place.start).unwrap_or_default());
        if is_secret(name, value) && !value.contains('…') {
            masked.push_str(&hide(value));
        } else {
            masked.push_str(value);
        }
        done = place.end;
    }
    masked.push_str(text.get(done..).unwrap_or_default());
    masked
}

/// What access tokens begin with (observed; it tells the scope).
const FAMILIES: [&str; 5] = ["authbseB", "authusrB", "composeB", "kuaijieB", "publicpB"];
/// A word of this length that begins so is a token.
const SHORTEST_TOKEN: usize = 24;

/// The family that a word belongs to as a token: what access tokens begin with, or `BB` behind year
/// and month for those of merchants (both observed, not documented). `None` if it looks like none.
#[must_use]
pub fn token_family(word: &str) -> Option<&str> {
    const MONTH: usize = 6;
    if word.len() < SHORTEST_TOKEN || !word.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return None;
    }
    let of_user = FAMILIES.into_iter().find(|family| word.starts_with(family));
    of_user.or_else(|| {
        let (month, rest) = word.split_at_checked(MONTH)?;
        let is_month = month.starts_with("20") && month.bytes().all(|it| it.is_ascii_digit());
        (is_month && rest.starts_with("BB")).then(|| word.get(..MONTH + 2))?
    })
}

/// Hides what stands in these places.
fn mask_places(
    text: &str,
    places: impl Iterator<Item = Range<usize>>,
    hide: impl Fn(&str) -> String,
) -> String {
    let mut masked = String::with_capacity(text.len());
    let mut done = 0;
    for place in places {
        masked.push_str(text.get(done..place.start).unwrap_or_default());
        masked.push_str(&hide(text.get(place.clone()).unwrap_or_default()));
        done = place.end;
    }
    masked.push_str(text.get(done..).unwrap_or_default());
    masked
}

/// The places of words that look like access tokens.
fn family_words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let rest = text.get(at..)?;
            let of_users = FAMILIES.iter().filter_map(|family| rest.find(family));
            let start = of_users.chain(merchant_token(rest)).min()?;
            let word = rest.get(start..)?;
            let is_over = |character: char| !character.is_ascii_alphanumeric();
            let length = word.find(is_over).unwrap_or(word.len());
            let place = at + start..at + start + length;
            at = place.end;
            if length >= SHORTEST_TOKEN {
                return Some(place);
            }
        }
    })
}

/// Where the first word begins that looks like a merchant's token: year, month and `BB`.
fn merchant_token(text: &str) -> Option<usize> {
    const MONTH: usize = 6;
    text.match_indices("BB").find_map(|(at, _)| {
        let start = at.checked_sub(MONTH)?;
        let month = text.get(start..at)?;
        let is_month = month.starts_with("20") && month.bytes().all(|it| it.is_ascii_digit());
        let before = text.get(..start)?.chars().next_back();
        let is_word = !before.is_some_and(|it| it.is_ascii_alphanumeric());
        (is_month && is_word).then_some(start)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const TOKEN: &str = "authusrBd364827b102144cf992fb7ce6e327X89";

    #[test]
    fn hides_named_values_in_forms_json_and_cut_off_bodies() {
        for text in [
            format!("grant_type=authorization_code&code={TOKEN}&x=1"),
            format!("https://a/back?auth_code={TOKEN}&state=1"),
            format!(r#"{{"access_token":"{TOKEN}","code":"10000"}}"#),
            format!(r#"{{\"access_token\":\"{TOKEN}\"}}"#),
            format!(r#"{{"refresh_token" : "{TOKEN}"#),
        ] {
            let masked = Masker::new().mask(&text);
            assert!(!masked.contains(TOKEN), "{masked}");
            assert!(masked.contains("authusrB…89"), "{masked}");
        }
    }

    #[test]
    fn the_result_code_stays() {
        for text in [
            r#"{"code":"40002","sub_code":"isv.code-invalid"}"#,
            r#"{"code":"isv.insufficient-isv-permissions","message":"ISV权限不足"}"#,
            "code = isv.code-invalid",
        ] {
            assert_eq!(Masker::new().mask(text), text);
        }
        let uuid = r#"{"code":"4b203fe6-c115-48bc-abcd-8da5bb087c11"}"#;
        assert!(Masker::new().mask(uuid).contains("4b203fe6…11"));
    }

    #[test]
    fn known_values_are_hidden_anywhere() {
        let mut masker = Masker::new();
        masker.learn(TOKEN);
        assert!(!masker.mask(&format!("log: {TOKEN}!")).contains(TOKEN));
        assert_eq!(Masker::revealing().mask(TOKEN), TOKEN);
    }

    #[test]
    fn a_damaged_token_in_quotes_is_hidden_to_its_end() {
        let text = r#"{"access_token":"authusrBd364827b 02144cf9,92fb7ce6e327X89","a":"b"}"#;
        for hidden in [Masker::new().mask(text), Masker::new().cover(text)] {
            assert!(
                !hidden.contains("02144cf9") && !hidden.contains("92fb"),
                "{hidden}"
            );
            assert!(hidden.ends_with(r#"","a":"b"}"#), "{hidden}");
        }
    }

    #[test]
    fn a_token_under_another_name_is_recognised_by_its_beginning() {
        let text = format!(r#"{{"accessToken":"{TOKEN}","note":"authusrB is a family"}}"#);
        let masked = Masker::new().mask(&text);
        assert!(!masked.contains(TOKEN), "{masked}");
        assert!(masked.contains("authusrB is a family"), "{masked}");
    }

    #[test]
    fn a_merchants_token_alone_on_a_line_is_hidden() {
        let token = "201904BBe2a1f3c4d5e6f708192a3b4c5d6e7X89";
        let masked = Masker::new().mask(&format!("{{}}\n{token}\n"));
        assert!(
            !masked.contains(token) && masked.ends_with("…89\n"),
            "{masked}"
        );
        let date = "201904BB is no token, x201904BBe2a1f3c4d5e6f708192a3b4c is none either";
        assert_eq!(Masker::new().mask(date), date);
    }

    #[test]
    fn the_signature_of_a_v3_header_is_hidden() {
        let sent = "Authorization: ALIPAY-SHA256withRSA app_id=1,nonce=2,sign=c2lnbmF0dXJlIG9mIGhlYWRlcg==";
        let masked = Masker::new().mask(sent);
        assert!(
            masked.contains("app_id=1,nonce=2,sign=c2lnbmF0…=="),
            "{masked}"
        );
        assert_eq!(Masker::new().mask(&masked), masked);
        assert_eq!(
            Masker::new().cover(sent).chars().count(),
            sent.chars().count()
        );
    }

    #[test]
    fn covering_keeps_every_place() {
        let text = format!(r#"{{"access_token":"{TOKEN}","city":"杭州"}}"#);
        let covered = Masker::new().cover(&text);
        assert!(!covered.contains("X89"), "{covered}");
        assert_eq!(covered.chars().count(), text.chars().count());
        assert!(covered.ends_with(r#"","city":"杭州"}"#), "{covered}");
    }

    proptest! {
        #[test]
        fn no_text_breaks_it(text in ".{0,80}") {
            let _ = Masker::new().mask(&text);
            let _ = Masker::new().mask(&format!("auth_code={text}"));
        }
    }
}
