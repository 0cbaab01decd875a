//! The web page that a gateway shows instead of an answer.

use crate::protocol::Charset;

/// What the page writes before its code.
const CODE_LABEL: &str = "错误代码";

/// The 错误代码 of a gateway's error page (调试错误，请回到请求来源地，重新发起请求), for example
/// `invalid-signature`. The page is GBK or UTF-8, whatever its header says, so both are tried.
/// `None` if the page is not from a gateway.
#[must_use]
pub fn gateway_page_code(page: &[u8]) -> Option<String> {
    Charset::ALL
        .into_iter()
        .find_map(|charset| code_after_label(&charset.decode(page)))
}

fn code_after_label(page: &str) -> Option<String> {
    let (_, after) = page.split_once(CODE_LABEL)?;
    let mut text = String::new();
    let mut is_tag = false;
    // The label and the code may stand in different elements of the page.
    for character in after.chars().take(400) {
        match character {
            '<' => is_tag = true,
            '>' => is_tag = false,
            _ if is_tag => {}
            _ if is_of_code(character) => text.push(character),
            _ if text.is_empty() => {}
            _ => break,
        }
    }
    (!text.is_empty()).then_some(text)
}

fn is_of_code(character: char) -> bool {
    character.is_ascii_alphanumeric() || matches!(character, '-' | '_' | '.')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_code_in_either_character_set_and_across_tags() {
        for page in [
            "<html>调试错误，请回到请求来源地，重新发起请求。错误代码 invalid-signature 错误原因: 验签出错</html>",
            "<p>错误代码：</p>\n<b class=\"x\">invalid-signature</b>",
        ] {
            for charset in Charset::ALL {
                let bytes = charset.encode(page).unwrap();
                assert_eq!(
                    gateway_page_code(&bytes).as_deref(),
                    Some("invalid-signature"),
                    "{page}"
                );
            }
        }
    }

    #[test]
    fn other_pages_have_none() {
        for page in ["<html>502 Bad Gateway</html>", "<html>错误代码", ""] {
            assert_eq!(gateway_page_code(page.as_bytes()), None, "{page}");
        }
    }
}
