//! What SDKs and programs say when they fail: exceptions with their frames, and known sentences.

use std::ops::Range;

use super::Recogniser;
use crate::client::inspection::fragment::{Content, Fragment};
use crate::client::inspection::limits::LONGEST_EXPLAINED;
use crate::client::inspection::scope::Scope;
use crate::client::inspection::{Because, InspectionKind};
use crate::diagnosis::catalogue::{Catalogue, Sdk};

pub(super) struct Exceptions;

/// The most lines of a message or of properties between a head and its frames.
const MOST_INNER_LINES: usize = 40;

/// Sentences of the SDKs for Java, PHP, .NET, Node and Python and of the `EasySDK`.
const SENTENCES: [&str; 24] = [
    "sign check fail",
    "check sign Fail",
    "check Sign and Data Fail",
    "cert check fail",
    "当前配置的支付宝公钥为应用公钥",
    "改为调用certificateExecute",
    "签名遭遇异常",
    "验签遭遇异常",
    "您使用的私钥格式错误",
    "支付宝RSA公钥错误",
    "signData is Empty",
    "与表单提交编码",
    "验签失败，服务端返回的",
    "验签失败，请检查支付宝公钥",
    "Response 格式错误",
    "HTTP 请求错误",
    "response shape maybe illegal",
    "response sign verify failed",
    "RESPONSE_BODY_EMPTY_ERROR",
    "SSL服务端证书校验",
    "int(333)",
    "公钥长度只支持",
    "检测到响应报文中有重复",
    "AliPayValidationError",
];

/// What stands in the head of an exception.
const HEADS: [&str; 6] = [
    "Exception",
    "Error",
    "Traceback (most recent call last)",
    "Fatal error",
    "AliPayException",
    "panic:",
];

/// What an exception's frames have, and whose they are.
const FRAMES: [(&str, &str); 14] = [
    (".java:", "Java"),
    ("node_modules", "Node.js"),
    (".js:", "Node.js"),
    (".ts:", "Node.js"),
    (".py\", line", "Python"),
    (".php", "PHP"),
    (".cs:line", ".NET"),
    (".vb:line", ".NET"),
    (":行号 ", ".NET"),
    ("Unhandled exception. ", ".NET"),
    ("Unhandled Exception: System.", ".NET"),
    ("Aop.Api", ".NET"),
    (".go:", "Go"),
    ("goroutine ", "Go"),
];

impl Recogniser for Exceptions {
    fn kinds(&self) -> &'static [InspectionKind] {
        &[InspectionKind::SdkException]
    }

    fn anchors(&self) -> &'static [&'static str] {
        static ANCHORS: std::sync::LazyLock<Vec<&'static str>> = std::sync::LazyLock::new(|| {
            let known = SENTENCES.iter().chain(&HEADS).copied();
            known.chain(library_words()).collect()
        });
        &ANCHORS
    }

    fn find(&self, scope: &mut Scope<'_>, hits: &[usize]) {
        let mut end = 0;
        let mut found = Vec::new();
        for hit in hits.iter().copied() {
            if hit < end {
                continue;
            }
            // An answer or a key that happens to hold such a word is no exception.
            if let Some(claim_end) = scope.end_of_claim(hit) {
                end = claim_end;
                continue;
            }
            let line = scope.line_of(hit);
            end = line.end;
            if let Some((range, because)) = exception(scope, line) {
                end = range.end;
                found.push(range.clone());
                let text = scope.get(range.clone()).to_owned();
                let content = Content::Exception(text);
                scope.claim_around(Fragment::new(
                    InspectionKind::SdkException,
                    range,
                    because,
                    content,
                ));
            }
        }
        scope.forget_bare_addresses(&found);
    }
}

/// The exception whose head is this line.
fn exception(scope: &Scope<'_>, line: Range<usize>) -> Option<(Range<usize>, Because)> {
    let head = scope.get(line.clone());
    let text = scope.text();
    let last = text.floor_char_boundary((line.start + LONGEST_EXPLAINED).min(text.len()));
    let (end, frames) = frames_after(scope.get(line.end..last), head);
    let end = line.end + end;
    let block = scope.get(line.start..end);
    let said = |words: &&str| head.contains(words);
    // `cURL error 60` also has the words of `cURL error 6`.
    let of_library = || library_words().filter(said).max_by_key(|words| words.len());
    let sentence = SENTENCES.iter().copied().find(said).or_else(of_library);
    if frames == 0 && sentence.is_none() && !is_sdk_head(head) {
        return None;
    }
    let platform = FRAMES
        .iter()
        .find(|(mark, _)| block.contains(mark))
        .map(|(_, platform)| *platform)
        .or_else(|| platform_of_head(head));
    let trimmed = block.trim();
    let start = line.start + (block.len() - block.trim_start().len());
    let because = match (platform, sentence) {
        (Some(platform), _) => Because::new("because-exception").with("platform", platform),
        (None, Some(words)) => Because::new("because-sdk-sentence").with("words", words),
        (None, None) => Because::new("because-exception").with("platform", "–"),
    };
    Some((
        start..start + trimmed.len(),
        because.with("frames", frames.to_string()),
    ))
}

/// What libraries under the SDKs say, as the catalogue explains it: network, TLS, readers of keys.
fn library_words() -> impl Iterator<Item = &'static str> {
    let entries = Catalogue::entries().iter();
    let of_library = entries.filter(|entry| entry.sdk == Some(Sdk::Platform));
    let words = of_library.flat_map(|entry| &entry.messages);
    // One word alone may stand in any text.
    words
        .map(String::as_str)
        .filter(|words| words.contains(' ') || !words.is_ascii())
}

/// An exception class of an SDK.
fn is_sdk_head(head: &str) -> bool {
    [
        "AlipayApiException",
        "AopException",
        "AlipayRequestError",
        "com.alipay.",
        "alipay.aop.api",
        "AliPayException",
    ]
    .iter()
    .any(|name| head.contains(name))
}

fn platform_of_head(head: &str) -> Option<&'static str> {
    [
        ("com.alipay.", "Java"),
        ("AlipayApiException", "Java"),
        ("AopException", ".NET"),
        ("AlipayRequestError", "Node.js"),
        ("System.", ".NET"),
        ("PHP ", "PHP"),
        ("Traceback", "Python"),
        ("alipay.aop.api", "Python"),
        ("AliPay", "Python"),
    ]
    .into_iter()
    .find(|(name, _)| head.contains(name))
    .map(|(_, platform)| platform)
}

/// How far the lines below a head belong to it, and how many of them are frames.
fn frames_after(rest: &str, head: &str) -> (usize, usize) {
    let is_traceback = head.contains("Traceback");
    let is_panic = head.contains("panic:");
    let (mut at, mut end, mut frames, mut inner) = (0, 0, 0, 0);
    for line in rest.split_inclusive('\n') {
        let text = line.trim_end();
        // Go leaves a line free below the head.
        let is_first = (at == 0 || (is_panic && frames == 0)) && text.is_empty();
        let trimmed = text.trim_start();
        let is_frame = is_frame(trimmed);
        let goes_on = is_first
            || is_frame
            || is_more(trimmed)
            || (frames > 0 && text.starts_with([' ', '\t']));
        // The last line of a traceback is the exception itself.
        let is_last_of_traceback = is_traceback && frames > 0 && !trimmed.is_empty();
        if !goes_on && !is_last_of_traceback {
            // Properties that Node prints below the first line, and messages of several lines.
            let is_inner = text.starts_with([' ', '\t', '}', '{']) && !trimmed.is_empty();
            inner += 1;
            if !is_inner || inner > MOST_INNER_LINES {
                break;
            }
        }
        at += line.len();
        end = at;
        frames += usize::from(is_frame);
        if is_last_of_traceback && !goes_on {
            break;
        }
    }
    (rest.get(..end).unwrap_or_default().trim_end().len(), frames)
}

fn is_frame(line: &str) -> bool {
    let is_numbered = line
        .strip_prefix('#')
        .is_some_and(|rest| rest.starts_with(|first: char| first.is_ascii_digit()));
    line.starts_with("at ")
        || line.starts_with("File \"")
        || is_numbered
        || line.starts_with("在 ")
        || is_go_frame(line)
}

/// `goroutine 1 [running]:`, and below it `github.com/a/b.(*C).D(0x0, …)`.
fn is_go_frame(line: &str) -> bool {
    let call = line.split_once('(').map_or("", |(name, _)| name);
    let is_call = call.contains('/') || call.starts_with("main.");
    let is_head = line.starts_with("goroutine ") && line.ends_with("]:");
    is_head || (is_call && line.ends_with(')') && !call.contains([' ', ':', '"']))
}

fn is_more(line: &str) -> bool {
    [
        "Caused by",
        "Stack trace:",
        "thrown in",
        "--- End of",
        "... ",
        "Suppressed:",
        "Next ",
        "---> ",
    ]
    .iter()
    .any(|words| line.starts_with(words))
}
