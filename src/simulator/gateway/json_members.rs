//! The members of a JSON object as parameters.

use crate::protocol::json::{JsonDocument, JsonKind};
use crate::protocol::{Charset, Params};

/// The members of the outermost object whose values are texts, numbers or flags; a repeated name
/// keeps its first value. `None` if the text is no JSON object.
pub(super) fn of_text(text: &str) -> Option<Params> {
    let document = JsonDocument::parse(text.as_bytes().into(), Charset::Utf8).ok()?;
    if document.node(JsonDocument::ROOT)?.kind != JsonKind::Object {
        return None;
    }
    let mut params = Params::new();
    for child in document.children(JsonDocument::ROOT) {
        let has_text = document
            .node(child)
            .is_some_and(|node| !node.is_container());
        if let (true, Some(name), Some(value)) =
            (has_text, document.name(child), document.text(child))
        {
            params.merge([(name, value)].into_iter().collect());
        }
    }
    Some(params)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_and_numbers_are_taken_and_the_first_of_two_stands() {
        let params = of_text(r#"{"code":"a\/b","n":1.50,"list":[1],"code":"c"}"#).unwrap();
        let pairs: Vec<_> = params.iter().collect();
        assert_eq!(pairs, [("code", "a/b"), ("n", "1.50")]);
    }

    #[test]
    fn anything_but_an_object_is_refused() {
        for text in ["", "null", "[]", "\"a\"", "{", "{}x"] {
            assert!(of_text(text).is_none(), "{text}");
        }
    }
}
