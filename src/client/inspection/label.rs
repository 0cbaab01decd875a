//! The name under which something stands in a text.

/// How much before a place is looked at, in bytes.
const FARTHEST: usize = 16 << 10;
/// The longest name, in bytes; a longer one is no name.
const LONGEST: usize = 80;
/// How many lines above a place may hold the names of the lists around it.
const MOST_LINES: usize = 200;

/// The name before a place in a configuration, a program or a sentence: `alipay.public-key` of
/// `alipay.public-key: MII…`, `config.setAlipayPublicKey` of `config.setAlipayPublicKey("MII…`. In
/// YAML it has the names of the lists around it, as it has them in a file of properties.
pub(super) fn label_before(text: &str, at: usize) -> Option<String> {
    let first = text.ceil_char_boundary(at.saturating_sub(FARTHEST));
    let mut lines = text.get(first..at)?.rsplit('\n').take(MOST_LINES);
    let same = lines.next()?;
    let line = if same.chars().all(is_around) {
        // The value begins on the line below its name.
        let above = lines.find(|line| !line.trim().is_empty())?;
        above.trim_end().ends_with(is_around).then_some(above)?
    } else {
        same
    };
    let mut names = lists_around(lines, indent_of(line));
    names.push(name_at_end(line)?);
    Some(names.join("."))
}

/// What a line that goes on with a value ends with.
fn name_at_end(line: &str) -> Option<&str> {
    let line = line.trim_end_matches(is_around);
    let before = line.rfind(['"', '\'', ',', ';', '{', '&', '“', '，', '；']);
    let name = before.map_or(line, |at| line.get(at..).unwrap_or_default());
    let name = name.trim_matches(|it: char| is_around(it) || "'\",;{&“，；".contains(it));
    let name = name.trim_start_matches("export ").trim();
    (!name.is_empty() && name.len() <= LONGEST).then_some(name)
}

/// The names of the lists that a line of YAML stands in, the outermost first.
fn lists_around<'a>(above: impl Iterator<Item = &'a str>, indent: usize) -> Vec<&'a str> {
    let (mut indent, mut names) = (indent, Vec::new());
    for line in above {
        let is_outer = !line.trim().is_empty() && indent_of(line) < indent;
        if !is_outer {
            continue;
        }
        let Some(name) = line.trim().strip_suffix(':') else {
            break;
        };
        indent = indent_of(line);
        names.push(name);
        if indent == 0 {
            break;
        }
    }
    names.reverse();
    names
}

fn indent_of(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

/// What may stand between a name and its value.
fn is_around(character: char) -> bool {
    character.is_whitespace() || ":：=＝|>-\"'“”`(（[<".contains(character)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_in_every_notation() {
        for (text, label) in [
            ("alipay.public-key: #", "alipay.public-key"),
            (
                "alipay:\n  app-id: 1\n\n  public-key: #",
                "alipay.public-key",
            ),
            (
                "pay:\n  alipay:\n    keys:\n      public: |\n        #",
                "pay.alipay.keys.public",
            ),
            ("a=1\nexport ALIPAY_PUBLIC_KEY='#", "ALIPAY_PUBLIC_KEY"),
            (
                r##"{"app_id":"1", "alipay_public_key" : "#"##,
                "alipay_public_key",
            ),
            (
                "  config.setAlipayPublicKey(\"#",
                "config.setAlipayPublicKey",
            ),
            ("String ALIPAY_PUBLIC_KEY = \"#", "String ALIPAY_PUBLIC_KEY"),
            ("支付宝公钥：\n#", "支付宝公钥"),
            ("我的支付宝公钥是：#", "我的支付宝公钥是"),
        ] {
            let at = text.find('#').unwrap();
            assert_eq!(label_before(text, at).as_deref(), Some(label), "{text}");
        }
        for text in ["#", "\n\n#", "some words\n#"] {
            let at = text.find('#').unwrap();
            assert_eq!(label_before(text, at), None, "{text}");
        }
    }
}
