//! The way to a value.

use crate::protocol::json::JsonDocument;

/// The path of a node as jq writes it, for example `.alipay_user_info_share_response.nick_name` or
/// `.list[3]["two words"]`; `.` for the outermost value. It can be used as a filter.
#[must_use]
pub fn path_of(document: &JsonDocument, node: usize) -> String {
    let way = way_to(document, node);
    let mut path = String::new();
    for pair in way.windows(2) {
        let &[container, inner] = pair else { continue };
        let name = document.name(inner);
        if let Some(name) = name.as_ref().filter(|name| is_plain(name)) {
            path.push('.');
            path.push_str(name);
            continue;
        }
        if path.is_empty() {
            path.push('.');
        }
        let inside = match name {
            Some(name) => serde_json::Value::from(name).to_string(),
            None => place_in(document, container, inner).to_string(),
        };
        path.push('[');
        path.push_str(&inside);
        path.push(']');
    }
    if path.is_empty() {
        ".".to_owned()
    } else {
        path
    }
}

fn place_in(document: &JsonDocument, container: usize, inner: usize) -> usize {
    let place = document.children(container).position(|it| it == inner);
    place.unwrap_or_default()
}

/// The containers around a node from the outermost, and the node.
fn way_to(document: &JsonDocument, node: usize) -> Vec<usize> {
    let mut way = vec![node];
    let mut depth = document.node(node).map_or(0, |it| it.depth);
    let mut at = node;
    while depth > 0 && at > 0 {
        at -= 1;
        let is_around = document.node(at).is_some_and(|it| it.depth < depth);
        if is_around {
            way.push(at);
            depth -= 1;
        }
    }
    way.reverse();
    way
}

fn is_plain(name: &str) -> bool {
    let mut chars = name.chars();
    let starts = chars
        .next()
        .is_some_and(|first| first.is_ascii_alphabetic() || first == '_');
    starts && chars.all(|it| it.is_ascii_alphanumeric() || it == '_')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::Charset;

    #[test]
    fn names_places_and_quotes_what_is_no_word() {
        let text = r#"{"r":{"list":[0,{"two words":1,"买":2}]},"sign":"x"}"#;
        let document = JsonDocument::parse(text.as_bytes().into(), Charset::Utf8).unwrap();
        let paths: Vec<_> = (0..document.nodes().len())
            .map(|node| path_of(&document, node))
            .collect();
        assert_eq!(
            paths,
            [
                ".",
                ".r",
                ".r.list",
                ".r.list[0]",
                ".r.list[1]",
                r#".r.list[1]["two words"]"#,
                r#".r.list[1]["买"]"#,
                ".sign"
            ]
        );
        let list = JsonDocument::parse(b"[[7]]".as_slice().into(), Charset::Utf8).unwrap();
        assert_eq!(path_of(&list, 2), ".[0][0]");
    }
}
