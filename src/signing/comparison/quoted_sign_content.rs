//! The string to sign that a gateway quotes when a request's signature does not fit.

use url::Url;

use super::ending::without_addition;
use super::parameter_list::{begins_with_parameter, is_public_name, name_at};
use super::quotation::{after_label, is_still_escaped, undo_json};
use super::{RefusalVariant, Unescaping};
use crate::protocol::json::unescape;
use crate::protocol::{SignType, html};
use crate::signing::SignContent;

/// What production writes after the string, before a link.
const LINK_LABELS: [&str; 2] = ["，解决方案", ",解决方案"];
/// Whose links are kept.
const LINK_HOSTS: [&str; 2] = ["alipay.com", "alipaydev.com"];

/// What a message about a failed verification says: the string that the gateway built from the
/// request, without what was added on its way, or why there is none.
///
/// It is read out of the `sub_msg` of `isv.invalid-signature`, a whole answer, an SDK's exception
/// or a log line with either of them, or it is the string itself. Escapes are resolved as often as
/// the transport has put them there, and no more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuotedSignContent {
    /// What the message says.
    pub variant: RefusalVariant,
    /// The string.
    pub content: Option<SignContent>,
    /// The algorithm that `sign_type` names and the one that was used, if the message tells.
    pub sign_types: Option<(SignType, SignType)>,
    /// The vendor's page about this refusal.
    pub link: Option<Url>,
    /// What was undone to read the string, outermost first.
    pub unescaped: Vec<Unescaping>,
}

impl QuotedSignContent {
    /// Reads a text. `None` if it is neither a message about a signature nor a string to sign.
    #[must_use]
    pub fn find(text: &str) -> Option<Self> {
        let text = text.trim_start_matches('\u{feff}').trim();
        if let Some((message, undone)) = after_label(text) {
            let found = Self::of_quotation(RefusalVariant::Quoting, &message, undone);
            return Some(found.unwrap_or_else(|| {
                Self::without_string(RefusalVariant::NothingQuoted, &unescape(text))
            }));
        }
        let plain = unescape(text);
        if let Some(variant) = RefusalVariant::by_words(&plain) {
            return Some(Self::without_string(variant, &plain));
        }
        let (bare, undone) = bare_string(text);
        begins_with_parameter(&bare)
            .then(|| Self::of_quotation(RefusalVariant::Bare, &bare, undone))?
    }

    /// The string that the `sub_msg` of a refusal quotes.
    #[must_use]
    pub fn in_message(sub_msg: &str) -> Option<SignContent> {
        Self::find(sub_msg)
            .filter(|found| found.variant == RefusalVariant::Quoting)?
            .content
    }

    fn of_quotation(
        variant: RefusalVariant,
        quoted: &str,
        mut unescaped: Vec<Unescaping>,
    ) -> Option<Self> {
        let (quoted, link) = without_link(quoted);
        let mut content = quoted.trim_end().to_owned();
        while is_html(&content, &unescaped) {
            content = html::without_entities(&content);
            unescaped.push(Unescaping::Html);
        }
        let content = without_addition(&content);
        (!content.is_empty()).then(|| Self {
            variant,
            content: Some(SignContent::from_text(content)),
            sign_types: None,
            link,
            unescaped,
        })
    }

    fn without_string(variant: RefusalVariant, message: &str) -> Self {
        Self {
            variant,
            content: None,
            sign_types: sign_types(message),
            link: without_link(message).1,
            unescaped: Vec::new(),
        }
    }
}

/// All that a message holds behind its label, also what does not belong to the string.
pub(super) fn whole_quotation(message: &str) -> Option<String> {
    let (quoted, _) = after_label(message)?;
    Some(html::without_entities(&quoted))
}

/// Once if the text was written with entities; again only while not even its separators are bare.
fn is_html(text: &str, unescaped: &[Unescaping]) -> bool {
    if !html::is_written_with_entities(text) {
        return false;
    }
    let has_escaped_separator = text
        .split("&amp;")
        .skip(1)
        .any(|after| name_at(after).is_some_and(is_public_name));
    !unescaped.contains(&Unescaping::Html) || has_escaped_separator
}

/// A string without a message, which may have been copied with its quotes.
fn bare_string(text: &str) -> (String, Vec<Unescaping>) {
    let mut undone = Vec::new();
    let inside = ['"', '\'']
        .into_iter()
        .find_map(|quote| text.strip_prefix(quote)?.strip_suffix(quote));
    let mut content = inside.unwrap_or(text).to_owned();
    if is_still_escaped(&content) {
        undo_json(&mut content, &mut undone, false);
    }
    (content, undone)
}

/// The text before the link that production appends, and the link.
fn without_link(text: &str) -> (&str, Option<Url>) {
    let found = LINK_LABELS
        .iter()
        .filter_map(|label| text.find(label))
        .min();
    let Some((before, after)) = found.and_then(|at| text.split_at_checked(at)) else {
        return (text, None);
    };
    (before, link(after))
}

fn link(text: &str) -> Option<Url> {
    let text = text.get(text.find("https://")?..)?;
    let ends = |character: char| {
        character.is_whitespace()
            || !character.is_ascii()
            || matches!(character, '"' | '\'' | '}' | ']' | '\\')
    };
    let address = text.split(ends).next()?;
    let address = if html::is_written_with_entities(address) {
        html::without_entities(address)
    } else {
        address.to_owned()
    };
    let url = Url::parse(&address).ok()?;
    let host = url.host_str()?;
    let is_alipays = LINK_HOSTS
        .iter()
        .any(|known| host == *known || host.ends_with(&format!(".{known}")));
    is_alipays.then_some(url)
}

/// Reads `sign_type参数值为RSA2，您实际用的签名类型可能是RSA`.
fn sign_types(message: &str) -> Option<(SignType, SignType)> {
    let after = |label: &str| {
        let (_, after) = message.split_once(label)?;
        let name: String = after
            .chars()
            .take_while(char::is_ascii_alphanumeric)
            .collect();
        SignType::from_name(&name)
    };
    Some((after("sign_type参数值为")?, after("签名类型可能是")?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const HEAD: &str =
        "验签出错，建议检查签名字符串或签名私钥与应用公钥是否匹配，网关生成的验签字符串为：";

    fn content(text: &str) -> Option<String> {
        let found = QuotedSignContent::find(text)?;
        found.content.map(|content| content.as_str().to_owned())
    }

    #[test]
    fn resolves_entities_once_and_keeps_the_link_of_production_apart() {
        for (tail, expected) in [
            ("a=1&amp;b=&quot;&amp;amp;&quot;", r#"a=1&b="&amp;""#),
            ("a=1&b=2", "a=1&b=2"),
            ("a=1&b=&amp;", "a=1&b=&amp;"),
            ("a=&#39;&#x27;", "a=''"),
            ("app_id=1&amp;amp;charset=&amp;quot;", "app_id=1&charset=\""),
            (
                "a=1&amp;b=2，解决方案：https://open.alipay.com/api/errCheck?traceId=0&source=openapi",
                "a=1&b=2",
            ),
        ] {
            assert_eq!(content(&format!("{HEAD}{tail}")).as_deref(), Some(expected));
        }
    }

    #[test]
    fn only_the_vendors_links_are_kept() {
        let link = |link: &str| {
            let text = format!("{HEAD}a=1，解决方案：{link}");
            QuotedSignContent::find(&text)
                .unwrap()
                .link
                .map(String::from)
        };
        let real = "https://open.alipay.com/api/errCheck?traceId=0&source=openapi";
        assert_eq!(link(real).as_deref(), Some(real));
        assert_eq!(link(&real.replace('&', "&amp;")).as_deref(), Some(real));
        assert_eq!(link("https://alipay.com.evil.example/"), None);
        assert_eq!(link("javascript:alert(1)"), None);
    }

    #[test]
    fn messages_without_a_string_say_what_they_are() {
        use RefusalVariant::{AnswerCheck, Charset, NothingQuoted, OtherSignType};
        for (text, variant) in [
            ("无效签名", NothingQuoted),
            (HEAD, NothingQuoted),
            (r#"{"sub_msg":"\u65e0\u6548\u7b7e\u540d"}"#, NothingQuoted),
            ("验签出错，请确认charset参数放在了URL查询字符串中", Charset),
            ("check sign Fail! [sign=x, signSourceData={}]", AnswerCheck),
            (
                "验签出错，sign值与sign_type参数指定的签名类型不一致：sign_type参数值为RSA2，您实际用的签名类型可能是RSA",
                OtherSignType,
            ),
        ] {
            let found = QuotedSignContent::find(text).unwrap();
            assert_eq!((found.variant, found.content), (variant, None), "{text}");
            let types = (variant == OtherSignType).then_some((SignType::Rsa2, SignType::Rsa));
            assert_eq!(found.sign_types, types);
        }
        for other in ["", "hello", "2021 = a year", "<html>"] {
            assert_eq!(QuotedSignContent::find(other), None, "{other}");
        }
    }

    proptest! {
        #[test]
        fn what_the_gateway_escapes_is_read_back(value in "[ -~买家]{0,20}") {
            let own = format!("app_id=1&biz_content={value}&charset=utf-8");
            let quoted = own.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;").replace('>', "&gt;");
            prop_assume!(!is_still_escaped(&quoted) && !value.contains("&amp;"));
            prop_assert_eq!(content(&format!("{HEAD}{quoted}")), Some(own));
        }

        #[test]
        fn no_text_breaks_it(text in "(.|[&;=\"\\\\]|amp|a=){0,60}") {
            let _ = QuotedSignContent::find(&text);
            let _ = QuotedSignContent::find(&format!("{HEAD}{text}"));
        }
    }
}
