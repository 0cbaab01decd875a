//! Request parameters in the order in which they are sent.

use std::borrow::Cow;
use std::fmt;

use super::{Charset, Masker};

/// Names and values, decoded. A name occurs once.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Params(Vec<(String, String)>);

impl Params {
    /// No parameters.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets a parameter; an earlier value of the same name is replaced in its place.
    pub fn set(&mut self, name: impl Into<String>, value: impl Into<String>) {
        let (name, value) = (name.into(), value.into());
        match self.0.iter_mut().find(|(known, _)| *known == name) {
            Some((_, old)) => *old = value,
            None => self.0.push((name, value)),
        }
    }

    /// The value of a parameter.
    #[must_use]
    pub fn value(&self, name: &str) -> Option<&str> {
        self.0
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, value)| value.as_str())
    }

    /// The value of a parameter that is present and not empty.
    #[must_use]
    pub fn filled(&self, name: &str) -> Option<&str> {
        self.value(name).filter(|value| !value.is_empty())
    }

    /// All parameters in order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The parameters as `name=value&…`, percent-encoded in `charset`.
    ///
    /// Returns the name of the first parameter that has no bytes in `charset` as an error.
    ///
    /// # Errors
    /// A value holds a character that `charset` does not have.
    pub fn to_form(&self, charset: Charset) -> Result<String, String> {
        let mut form = String::new();
        for (name, value) in self.iter() {
            if !form.is_empty() {
                form.push('&');
            }
            let bytes = charset.encode(value).ok_or_else(|| name.to_owned())?;
            form.extend(url::form_urlencoded::byte_serialize(name.as_bytes()));
            form.push('=');
            form.extend(url::form_urlencoded::byte_serialize(&bytes));
        }
        Ok(form)
    }

    /// Reads `name=value&…`, a blank written as `+` or `%20`, escapes in either case.
    ///
    /// When a name occurs twice the first value stands, as it does for servers that merge query and
    /// body.
    #[must_use]
    pub fn from_form(form: &[u8], charset: Charset) -> Self {
        let mut params = Self::new();
        for pair in form
            .split(|byte| *byte == b'&')
            .filter(|pair| !pair.is_empty())
        {
            let mut halves = pair.splitn(2, |byte| *byte == b'=');
            let name = decode_component(halves.next().unwrap_or_default(), charset);
            let value = decode_component(halves.next().unwrap_or_default(), charset);
            if params.value(&name).is_none() {
                params.0.push((name, value));
            }
        }
        params
    }

    /// Adds the parameters of `other` whose names are not present yet.
    pub fn merge(&mut self, other: Self) {
        for (name, value) in other.0 {
            if self.value(&name).is_none() {
                self.0.push((name, value));
            }
        }
    }
}

/// Tokens and codes are hidden.
impl fmt::Debug for Params {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let masker = Masker::new();
        formatter
            .debug_map()
            .entries(
                self.iter()
                    .map(|(name, value)| (name, masker.mask_value(name, value))),
            )
            .finish()
    }
}

impl<N: Into<String>, V: Into<String>> FromIterator<(N, V)> for Params {
    fn from_iter<I: IntoIterator<Item = (N, V)>>(pairs: I) -> Self {
        let mut params = Self::new();
        for (name, value) in pairs {
            params.set(name, value);
        }
        params
    }
}

fn decode_component(component: &[u8], charset: Charset) -> String {
    let spaced: Vec<u8> = component
        .iter()
        .map(|byte| if *byte == b'+' { b' ' } else { *byte })
        .collect();
    let bytes: Cow<'_, [u8]> = percent_encoding::percent_decode(&spaced).into();
    charset.decode(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_name_that_comes_twice_keeps_its_first_value() {
        let params = Params::from_form(b"charset=GBK&a=1&charset=utf-8", Charset::Utf8);
        assert_eq!(params.value("charset"), Some("GBK"));
    }

    #[test]
    fn a_blank_may_be_plus_or_escaped_and_escapes_may_be_lower_case() {
        let params = Params::from_form(b"a=1+2&b=1%202&sign=x%2by", Charset::Utf8);
        assert_eq!(params.value("a"), Some("1 2"));
        assert_eq!(params.value("b"), Some("1 2"));
        assert_eq!(params.value("sign"), Some("x+y"));
    }

    #[test]
    fn an_emoji_in_gbk_is_refused_by_name() {
        let params: Params = [("nick", "🙂")].into_iter().collect();
        assert_eq!(params.to_form(Charset::Gbk), Err("nick".to_owned()));
    }

    proptest! {
        #[test]
        fn a_form_comes_back_as_it_went(pairs in prop::collection::btree_map("[a-z_]{1,8}", ".{0,12}", 0..6)) {
            let params: Params = pairs.into_iter().collect();
            let form = params.to_form(Charset::Utf8).unwrap();
            prop_assert_eq!(Params::from_form(form.as_bytes(), Charset::Utf8), params);
        }
    }
}
