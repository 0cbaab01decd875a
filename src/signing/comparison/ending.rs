//! What stands behind a quoted string in an exception or a log.

use super::parameter_list::{is_version_alone, name_at};

/// How SDKs and logs go on behind a message on the same line.
const TRACES: [&str; 4] = [", traceId", ",traceId", "，traceId", " traceId"];

/// The string without what an exception or a log adds behind it: from a line break, the place of a
/// stack frame or a trace id on, or from a full-width mark behind `version`. None of them ends it
/// if parameters follow.
pub(super) fn without_addition(text: &str) -> &str {
    let Some(last) = last_parameter(text) else {
        return text;
    };
    let tail = text.get(last..).unwrap_or_default();
    let marks = TRACES.iter().filter_map(|trace| tail.find(trace));
    let end = marks
        .chain(tail.find(['\n', '\r']))
        .chain(stack_frame(tail))
        .chain(full_width_mark(tail))
        .min();
    match end.and_then(|end| text.get(..last + end)) {
        Some(content) => content.trim_end(),
        None => text,
    }
}

/// Where the last parameter begins.
fn last_parameter(text: &str) -> Option<usize> {
    let begins = |at: &usize| text.get(*at..).is_some_and(|rest| name_at(rest).is_some());
    let starts = text.rmatch_indices('&').map(|(at, _)| at + 1);
    starts.chain([0]).find(begins)
}

/// ` at com.alipay.Foo(`
fn stack_frame(text: &str) -> Option<usize> {
    let is_frame = |at: &usize| {
        let method = text.get(at + " at ".len()..).unwrap_or_default();
        let is_part = |it: char| it.is_alphanumeric() || matches!(it, '.' | '_' | '$' | '<' | '>');
        let end = method.find(|it: char| !is_part(it)).unwrap_or(method.len());
        let (method, after) = method.split_at(end);
        method.contains('.') && after.starts_with('(')
    };
    text.match_indices(" at ").map(|(at, _)| at).find(is_frame)
}

fn full_width_mark(tail: &str) -> Option<usize> {
    let at = tail.find(['（', '，', '。', '；', '【'])?;
    is_version_alone(tail.get(..at)?).then_some(at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn additions_are_left_out() {
        let content = "app_id=1&charset=utf-8&version=1.0";
        for addition in [
            "",
            "\n\tat com.alipay.Foo(Foo.java:3)",
            "\r\n",
            ", traceId: 21e0abc",
            "（自助排查方案）",
            "，请检查",
            " at foo.Bar(..)",
            " at com.alipay.api.Foo.<init>(Foo.java:1)\n at x.y(Z)",
        ] {
            let text = format!("{content}{addition}");
            assert_eq!(without_addition(&text), content, "{addition}");
        }
    }

    #[test]
    fn what_is_part_of_a_value_stays() {
        for text in [
            "a=1\n2&b=3",
            "subject=买（家），1&version=1.0",
            "a=1&subject=买，家",
            "a=meet at 5.pm",
            "hello\nworld",
        ] {
            assert_eq!(without_addition(text), text);
        }
    }

    proptest! {
        #[test]
        fn no_text_breaks_it(text in "(.|[&=\n，（]|version=1| at a.b){0,30}") {
            prop_assert!(text.starts_with(without_addition(&text)));
        }
    }
}
