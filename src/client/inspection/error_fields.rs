//! A refusal's four fields as SDKs, logs and people write them.

use crate::protocol::GatewayError;

/// The top codes (Alipay open platform, opendocs.alipay.com/common/02km9f).
const TOP_CODES: [&str; 10] = [
    "10000", "10003", "20000", "20001", "40001", "40002", "40003", "40004", "40005", "40006",
];

/// What cause codes begin with.
const PREFIXES: [&str; 3] = ["isv.", "aop.", "isp."];

/// The words of a failed signature check, where they come without their code.
const SIGNATURE_WORDS: [&str; 2] = ["验签出错", "无效签名"];

/// Reads a refusal out of any text; `None` if it names no cause and no top code by its name.
pub(super) fn refusal_in(text: &str) -> Option<GatewayError> {
    let sub_code = field(text, &["sub_code", "subCode", "SubCode", "sub-code"])
        .filter(|code| is_code(code))
        .or_else(|| cause_code_in(text).map(str::to_owned));
    let code = field(text, &["code", "Code", "errCode", "错误码"])
        .filter(|code| is_top_code(code))
        .or_else(|| sub_code.as_ref().and(top_code_in(text)).map(str::to_owned));
    let sub_msg = field(text, &["sub_msg", "subMsg", "SubMsg", "sub-msg"]);
    let msg = field(text, &["msg", "Msg", "message"]).filter(|msg| Some(msg) != sub_msg.as_ref());
    let mut error = GatewayError {
        code: code.unwrap_or_default(),
        msg: msg.unwrap_or_default(),
        sub_code: sub_code.unwrap_or_default(),
        sub_msg: sub_msg.unwrap_or_default(),
    };
    add_signature_failure(&mut error, text);
    (!error.sub_code.is_empty() || !error.code.is_empty()).then_some(error)
}

/// Whether a word is one of the top codes.
pub(super) fn is_top_code(word: &str) -> bool {
    TOP_CODES.contains(&word)
}

/// Whether a word is a cause code with its prefix.
pub(super) fn is_cause_code(word: &str) -> bool {
    PREFIXES
        .iter()
        .any(|prefix| word.strip_prefix(prefix).is_some_and(is_code))
}

fn add_signature_failure(error: &mut GatewayError, text: &str) {
    let Some(at) = SIGNATURE_WORDS.iter().find_map(|words| text.find(words)) else {
        return;
    };
    if error.sub_code.is_empty() {
        "isv.invalid-signature".clone_into(&mut error.sub_code);
    }
    if error.code.is_empty() {
        "40002".clone_into(&mut error.code);
    }
    if error.sub_msg.is_empty() {
        let rest = text.get(at..).unwrap_or_default();
        let line = rest.lines().next().unwrap_or_default();
        line.trim_end_matches(['"', '\'', '}', ']', ')', ' '])
            .clone_into(&mut error.sub_msg);
    }
}

fn is_code(word: &str) -> bool {
    let is_part = |it: char| it.is_ascii_alphanumeric() || matches!(it, '.' | '-' | '_');
    word.len() >= 4
        && word.chars().all(is_part)
        && word.starts_with(|first: char| first.is_ascii_alphabetic())
}

/// The first word that is a cause code.
fn cause_code_in(text: &str) -> Option<&str> {
    let is_part = |it: char| it.is_ascii_alphanumeric() || matches!(it, '.' | '-' | '_');
    PREFIXES.iter().find_map(|prefix| {
        text.match_indices(prefix).find_map(|(at, _)| {
            let before = text.get(..at)?.chars().next_back();
            let rest = text.get(at..)?;
            let end = rest.find(|it| !is_part(it)).unwrap_or(rest.len());
            let word = rest.get(..end)?.trim_end_matches(['.', '-', '_']);
            // A dot before it makes it a part of a package: `alipay.aop.api`.
            let is_word = !before.is_some_and(|it| it.is_ascii_alphanumeric() || it == '.');
            (is_word && is_cause_code(word)).then_some(word)
        })
    })
}

/// The first number that is a top code.
fn top_code_in(text: &str) -> Option<&str> {
    text.split(|it: char| !it.is_ascii_digit())
        .find(|word| is_top_code(word))
}

/// The value behind a name, in any of the usual notations.
fn field(text: &str, names: &[&str]) -> Option<String> {
    names.iter().find_map(|name| {
        text.match_indices(name).find_map(|(at, _)| {
            let before = text.get(..at)?.chars().next_back();
            if before.is_some_and(|it| it.is_ascii_alphanumeric() || matches!(it, '_' | '-')) {
                return None;
            }
            value(text.get(at + name.len()..)?)
        })
    })
}

fn value(after: &str) -> Option<String> {
    let after = after.trim_start_matches(['"', '\'', '\\', ']', ' ', '*', '`']);
    let after = ["=>", "=", ":", "："]
        .iter()
        .find_map(|separator| after.strip_prefix(separator))?;
    let after = after.trim_start_matches([' ', '\\', '*', '`']);
    let quote = after.chars().next().filter(|it| matches!(it, '"' | '\''));
    let after = quote.map_or(after, |quote| after.trim_start_matches(quote));
    let ends = |it: char| match quote {
        Some(quote) => it == quote || it == '\\' || it == '\n',
        None => matches!(
            it,
            ',' | ';' | '&' | '\n' | '\r' | '}' | ']' | ')' | '|' | '，' | '；'
        ),
    };
    let end = after.find(ends).unwrap_or(after.len());
    let value = after.get(..end)?.trim().trim_end_matches(['.', '。']);
    (!value.is_empty()).then(|| value.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_notation_is_read() {
        for text in [
            r#"{"code":"40002","msg":"Invalid Arguments","sub_code":"isv.code-invalid","sub_msg":"授权码code无效"}"#,
            "code=40002, msg=Invalid Arguments, subCode=isv.code-invalid, subMsg=授权码code无效",
            "[code] => 40002\n[msg] => Invalid Arguments\n[sub_code] => isv.code-invalid\n[sub_msg] => 授权码code无效",
            "{ code: '40002', msg: 'Invalid Arguments', subCode: 'isv.code-invalid', subMsg: '授权码code无效' }",
            r#"{\"code\":\"40002\",\"msg\":\"Invalid Arguments\",\"sub_code\":\"isv.code-invalid\",\"sub_msg\":\"授权码code无效\"}"#,
        ] {
            let error = refusal_in(text).unwrap();
            assert_eq!(error.code, "40002", "{text}");
            assert_eq!(error.msg, "Invalid Arguments", "{text}");
            assert_eq!(error.sub_code, "isv.code-invalid", "{text}");
            assert_eq!(error.sub_msg, "授权码code无效", "{text}");
        }
    }

    #[test]
    fn words_of_a_failed_check_stand_for_their_code() {
        let error = refusal_in("报错：验签出错，建议检查签名字符串").unwrap();
        assert_eq!(error.sub_code, "isv.invalid-signature");
        assert_eq!(error.sub_msg, "验签出错，建议检查签名字符串");
        assert_eq!(refusal_in("the code is good"), None);
        assert_eq!(refusal_in("visv.x=1"), None);
    }
}
