//! A refusal in the third version.

use crate::protocol::GatewayError;
use crate::protocol::json::JsonDocument;

/// `{"code":…,"message":…,"links":[…]}`. The codes are those of the second version; the common ones
/// come without their prefix (`invalid-app-id`), those of a call keep it (`isv.code-invalid`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RestError {
    /// The cause.
    pub code: String,
    /// The cause in Chinese.
    pub message: String,
    /// Where more is to be read.
    pub links: Vec<RestLink>,
}

/// A page that explains a refusal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RestLink {
    /// Its address.
    pub link: String,
    /// What it is about.
    pub desc: String,
}

impl RestError {
    /// Reads a body; `None` if it tells of no failure. Answers of success have neither name.
    #[must_use]
    pub fn of_body(document: &JsonDocument) -> Option<Self> {
        let text = |name| document.member_text(JsonDocument::ROOT, name);
        let code = text("code")?;
        let message = text("message")?;
        if code.is_empty() && message.is_empty() {
            return None;
        }
        Some(Self {
            code,
            message,
            links: links(document),
        })
    }
}

/// The published schema calls `links` a string; a list of objects is what comes.
fn links(document: &JsonDocument) -> Vec<RestLink> {
    let Some(list) = document.member(JsonDocument::ROOT, "links") else {
        return Vec::new();
    };
    let objects = document.children(list);
    let links = objects.filter_map(|object| {
        let text = |name| document.member_text(object, name).unwrap_or_default();
        let link = text("link");
        (!link.is_empty()).then(|| RestLink {
            link,
            desc: text("desc"),
        })
    });
    links.collect()
}

/// In the names of the second version, which rules and catalogue go by: the code is the cause.
impl From<RestError> for GatewayError {
    fn from(error: RestError) -> Self {
        Self {
            code: String::new(),
            msg: String::new(),
            sub_code: error.code,
            sub_msg: error.message,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::Charset;

    fn error(body: &str) -> Option<RestError> {
        let document = JsonDocument::parse(body.as_bytes().into(), Charset::Utf8).unwrap();
        RestError::of_body(&document)
    }

    #[test]
    fn links_may_be_a_list_a_string_or_absent() {
        let list = error(
            r#"{"code":"invalid-app-id","message":"无效的AppID参数","links":[{"link":"https://a","desc":"b"}]}"#,
        )
        .unwrap();
        assert_eq!(list.links[0].link, "https://a");
        for body in [
            r#"{"code":"a","message":"b","links":"https://a"}"#,
            r#"{"code":"a","message":"b"}"#,
        ] {
            assert_eq!(error(body).unwrap().links, [], "{body}");
        }
        let told = GatewayError::from(list);
        assert_eq!(
            (told.bare_sub_code(), told.code.as_str()),
            ("invalid-app-id", "")
        );
    }

    #[test]
    fn an_answer_of_success_is_none() {
        for body in [
            r#"{"access_token":"a"}"#,
            "{}",
            r#"{"code":"","message":""}"#,
            "[]",
        ] {
            assert_eq!(error(body), None, "{body}");
        }
    }
}
