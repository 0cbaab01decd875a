//! Whether a text with angle brackets is XML, or a page for people.

/// The most bytes that are looked at for the outermost element.
const FARTHEST: usize = 4 << 10;

/// How the outermost element of an XML answer of the gateway is named, as a JSON answer's node is,
/// and how that of the former interface.
const NODE: &str = "_response";
const FORMER: &str = "alipay";

/// The name of the outermost element of an XML text; `None` for a web page and for what is no XML.
/// A text that says nothing of XML counts as such only if it begins as an answer of the gateway.
#[must_use]
pub fn xml_root(text: &str) -> Option<&str> {
    let text = text.get(..text.floor_char_boundary(FARTHEST))?;
    let mut rest = text.trim_start_matches('\u{feff}').trim_start();
    let is_declared = rest.starts_with("<?xml");
    while let Some(after) = without_prolog(rest) {
        rest = after.trim_start();
    }
    let name = rest.strip_prefix('<')?;
    let ends = |it: char| it.is_whitespace() || matches!(it, '>' | '/');
    let name = name.get(..name.find(ends).unwrap_or(name.len()))?;
    let is_page = name.eq_ignore_ascii_case("html") || name.starts_with(['!', '?']);
    let is_xml = is_declared || name.ends_with(NODE) || name == FORMER;
    (is_xml && !is_page && !name.is_empty()).then_some(name)
}

/// What follows a declaration, an instruction or a remark.
fn without_prolog(text: &str) -> Option<&str> {
    let (start, end) = if text.starts_with("<?") {
        ("<?", "?>")
    } else {
        ("<!--", "-->")
    };
    let inside = text.strip_prefix(start)?;
    inside.split_once(end).map(|(_, rest)| rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_answers_from_pages() {
        for (text, root) in [
            (
                "<alipay_system_oauth_token_response><user_id>1</user_id>",
                Some("alipay_system_oauth_token_response"),
            ),
            (
                "\u{feff}<?xml version=\"1.0\" encoding=\"GBK\"?>\n<!-- a -->\n<alipay><is_success>F",
                Some("alipay"),
            ),
            ("<?xml version=\"1.0\"?><Error/>", Some("Error")),
            (
                "<?xml version=\"1.0\"?><!DOCTYPE html><html xmlns=\"x\">",
                None,
            ),
            ("<?xml version=\"1.0\"?><html>", None),
            ("<?xml version=\"1.0\"?>", None),
            ("<?xml version=\"1.0\"", None),
            ("<div>", None),
            ("text", None),
            ("", None),
        ] {
            assert_eq!(xml_root(text), root, "{text}");
        }
    }
}
