//! Refusals of the gateway without their answers.

use std::ops::Range;

use super::Recogniser;
use crate::client::inspection::error_fields::{is_cause_code, is_top_code, refusal_in};
use crate::client::inspection::fragment::{Content, Fragment};
use crate::client::inspection::limits::LONGEST_EXPLAINED;
use crate::client::inspection::scope::{Scope, within};
use crate::client::inspection::{Because, InspectionKind};
use crate::protocol::GatewayError;

pub(super) struct ErrorTexts;

/// How many lines one refusal may be spread over.
const MOST_LINES: usize = 12;

impl Recogniser for ErrorTexts {
    fn kinds(&self) -> &'static [InspectionKind] {
        &[InspectionKind::GatewayErrorText, InspectionKind::ErrorCode]
    }

    fn anchors(&self) -> &'static [&'static str] {
        &[
            "sub_code",
            "subCode",
            "SubCode",
            "sub_msg",
            "subMsg",
            "isv.",
            "aop.",
            "isp.",
            "验签出错",
            "无效签名",
            "4000",
            "2000",
        ]
    }

    fn find(&self, scope: &mut Scope<'_>, hits: &[usize]) {
        if single_code(scope) {
            return;
        }
        for line in scope.lines_of(hits) {
            if !scope.is_free(&line) {
                pieces(scope, line, hits);
                continue;
            }
            let block = block_around(scope, line);
            refusal(scope, block);
        }
    }
}

/// A text that is nothing but a code.
fn single_code(scope: &mut Scope<'_>) -> bool {
    let text = scope.text();
    if text.len() > 200 {
        return false;
    }
    let word = text
        .trim_matches(|it: char| it.is_whitespace() || "\"'`“”.。,，;；:：()[]（）".contains(it));
    let (is_top, is_cause) = (is_top_code(word), is_cause_code(word));
    if !is_top && !is_cause {
        return false;
    }
    let start = text.find(word).unwrap_or_default();
    let range = start..start + word.len();
    let error = GatewayError {
        code: if is_top {
            word.to_owned()
        } else {
            String::new()
        },
        msg: String::new(),
        sub_code: if is_cause {
            word.to_owned()
        } else {
            String::new()
        },
        sub_msg: String::new(),
    };
    let because = Because::new("because-code-alone").with("code", word);
    let content = Content::Refusal(error, word.to_owned());
    scope.claim(Fragment::new(
        InspectionKind::ErrorCode,
        range,
        because,
        content,
    ));
    true
}

/// What is free of a line on which something else was found.
fn pieces(scope: &mut Scope<'_>, line: Range<usize>, hits: &[usize]) {
    let mut from = line.start;
    for hit in within(hits, &line).iter().copied() {
        if hit < from || !scope.is_free_at(hit) {
            continue;
        }
        let end = (hit..line.end)
            .step_by(1)
            .find(|at| !scope.is_free_at(*at))
            .unwrap_or(line.end);
        let end = scope.text().floor_char_boundary(end);
        refusal(scope, hit..end);
        from = end;
    }
}

/// The line, and those below it that go on with the same refusal: one field a line.
fn block_around(scope: &Scope<'_>, line: Range<usize>) -> Range<usize> {
    let text = scope.text();
    let is_field = |line: &str| {
        let line = line.trim_start_matches([' ', '\t', '[', '"', '\'', '-', '*', '•']);
        [
            "code", "msg", "sub_", "sub", "Code", "Msg", "Sub", "错误", "http", "trace", "method",
            "body",
        ]
        .iter()
        .any(|name| line.starts_with(name))
    };
    let mut start = line.start;
    let mut end = line.end;
    for _ in 0..MOST_LINES {
        let Some(before) = start.checked_sub(1) else {
            break;
        };
        let previous = scope.line_of(before);
        if !is_field(scope.get(previous.clone())) || !scope.is_free(&previous) {
            break;
        }
        start = previous.start;
    }
    for _ in 0..MOST_LINES {
        if end + 1 >= text.len() {
            break;
        }
        let next = scope.line_of(end + 1);
        if !is_field(scope.get(next.clone())) || !scope.is_free(&next) || next.end <= end {
            break;
        }
        end = next.end;
    }
    start..end
}

fn refusal(scope: &mut Scope<'_>, range: Range<usize>) {
    let text = scope.get(range.clone());
    if text.len() > LONGEST_EXPLAINED + 4096 || !scope.is_free(&range) {
        return;
    }
    let Some(error) = refusal_in(text) else {
        return;
    };
    // A number alone in other text is no refusal.
    let is_success = error.code == GatewayError::SUCCESS && error.sub_code.is_empty();
    if is_success || (error.sub_code.is_empty() && error.msg.is_empty()) {
        return;
    }
    let start = range.start + (text.len() - text.trim_start().len());
    let range = start..start + text.trim().len();
    let facts = [error.code.as_str(), error.sub_code.as_str()];
    let facts: Vec<_> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
    let because = Because::new("because-error-text").with("codes", facts.join(", "));
    let content = Content::Refusal(error, text.to_owned());
    scope.claim(Fragment::new(
        InspectionKind::GatewayErrorText,
        range,
        because,
        content,
    ));
}
