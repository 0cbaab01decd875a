//! Answers that do not arrive as they should.

use std::io::Write as _;
use std::time::Duration;

use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use flate2::Compression;
use flate2::write::GzEncoder;

use super::{Effect, Expectation, Fault, FaultStage};
use crate::signing::Verdict;
use crate::simulator::server::{Ending, Script, Step};

/// What becomes of the bytes of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::simulator) enum WireFault {
    /// Something in front of the gateway answers in its place.
    Instead(
        StatusCode,
        Option<(&'static str, &'static str)>,
        &'static str,
    ),
    /// No body.
    Empty,
    /// Half of the body, announced as if it were all.
    Half,
    /// More than any client should take.
    Huge,
    /// A byte now and then.
    Drip,
    /// Nothing, and no end.
    Stalled,
    /// Half of the body, and no end.
    StalledInBody,
    /// Half of the body, and a reset.
    Reset,
    /// A `Content-Length` that is more than what comes.
    LengthTooLong,
    /// A `Content-Length` that is less than what comes.
    LengthTooShort,
    /// Compressed, although nobody asked for that.
    Gzip,
}

/// How long a dripping answer waits before each byte.
const DRIP: Duration = Duration::from_millis(250);

/// How many blanks a huge answer has before its text: 20 MiB.
const BLANKS: usize = 20 * MEBIBYTE;
const MEBIBYTE: usize = 1024 * 1024;

const TOO_MUCH: usize = 1000;

const HTML: (&str, &str) = ("content-type", "text/html");
const BAD_GATEWAY: &str = "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body><center><h1>502 Bad Gateway</h1></center></body>\r\n</html>\r\n";
const GATEWAY_TIMEOUT: &str = "upstream request timeout";
const TOO_MANY: &str = "Too Many Requests";

pub(super) const FAULTS: &[Fault] = &[
    of_wire(
        "empty-body",
        Expectation::unreadable("truncated-answer"),
        WireFault::Empty,
    ),
    of_wire(
        "truncated-body",
        Expectation::unreadable("truncated-answer"),
        WireFault::Half,
    ),
    of_wire(
        "huge-body",
        Expectation::unreadable("answer-too-large"),
        WireFault::Huge,
    ),
    of_wire(
        "dripping-body",
        Expectation::unreadable("timeout"),
        WireFault::Drip,
    ),
    of_wire(
        "stalled",
        Expectation::nothing("timeout"),
        WireFault::Stalled,
    ),
    of_wire(
        "stalled-in-body",
        Expectation::unreadable("timeout"),
        WireFault::StalledInBody,
    ),
    of_wire(
        "reset-in-body",
        Expectation::unreadable("truncated-answer"),
        WireFault::Reset,
    ),
    of_wire(
        "content-length-too-long",
        Expectation {
            // All of the text has come, and it was signed so.
            verdict: Some(Verdict::Verified),
            ..Expectation::unreadable("truncated-answer")
        },
        WireFault::LengthTooLong,
    ),
    of_wire(
        "content-length-too-short",
        Expectation::unreadable("truncated-answer"),
        WireFault::LengthTooShort,
    ),
    of_wire(
        "gzip-unasked",
        Expectation::unreadable("compressed-answer"),
        WireFault::Gzip,
    ),
    of_wire(
        "html-502",
        Expectation::unreadable("html-page"),
        WireFault::Instead(StatusCode::BAD_GATEWAY, Some(HTML), BAD_GATEWAY),
    ),
    of_wire(
        "redirect-302",
        Expectation::unreadable("http-status"),
        WireFault::Instead(
            StatusCode::FOUND,
            Some(("location", "https://error.example/")),
            "",
        ),
    ),
    of_wire(
        "timeout-504",
        Expectation::unreadable("http-status"),
        WireFault::Instead(StatusCode::GATEWAY_TIMEOUT, None, GATEWAY_TIMEOUT),
    ),
    of_wire(
        "too-many-requests-429",
        Expectation::unreadable("http-status"),
        WireFault::Instead(
            StatusCode::TOO_MANY_REQUESTS,
            Some(("retry-after", "1")),
            TOO_MANY,
        ),
    ),
];

const fn of_wire(id: &'static str, expectation: Expectation, fault: WireFault) -> Fault {
    Fault {
        id,
        stage: FaultStage::Wire,
        about: None,
        expectation,
        effect: Effect::Wire(fault),
    }
}

impl WireFault {
    /// What is sent in place of this answer.
    pub(in crate::simulator) fn strike(self, headers: HeaderMap, body: Vec<u8>) -> Response {
        let length = body.len();
        let half = || body.get(..length / 2).unwrap_or_default().to_vec();
        match self {
            Self::Instead(status, Some(header), body) => (status, [header], body).into_response(),
            Self::Instead(status, None, body) => (status, body).into_response(),
            Self::Empty => (headers, "").into_response(),
            Self::Half => (headers, half()).into_response(),
            Self::Gzip => {
                let mut headers = headers;
                let gzip = HeaderValue::from_static("gzip");
                headers.insert(header::CONTENT_ENCODING, gzip);
                (headers, gzip_of(&body)).into_response()
            }
            Self::Huge => {
                let blanks = Step::Repeat(vec![b' '; MEBIBYTE], BLANKS / MEBIBYTE);
                let steps = vec![head(&headers, BLANKS + length), blanks, Step::Send(body)];
                script(steps, Ending::Close)
            }
            Self::Drip => {
                let steps = vec![head(&headers, length), Step::Drip(body, DRIP)];
                script(steps, Ending::Close)
            }
            Self::Stalled => script(Vec::new(), Ending::Hold),
            Self::StalledInBody => {
                let steps = vec![head(&headers, length), Step::Send(half())];
                script(steps, Ending::Hold)
            }
            Self::Reset => {
                let steps = vec![head(&headers, length), Step::Send(half()), Step::Wait(DRIP)];
                script(steps, Ending::Reset)
            }
            Self::LengthTooLong => {
                let steps = vec![head(&headers, length + TOO_MUCH), Step::Send(body)];
                script(steps, Ending::Close)
            }
            Self::LengthTooShort => {
                let steps = vec![head(&headers, length / 2), Step::Send(body)];
                script(steps, Ending::Close)
            }
        }
    }
}

/// Status line and headers of an answer that says to be this long.
fn head(headers: &HeaderMap, length: usize) -> Step {
    let mut head = b"HTTP/1.1 200 OK\r\n".to_vec();
    for (name, value) in headers {
        head.extend_from_slice(name.as_str().as_bytes());
        head.extend_from_slice(b": ");
        head.extend_from_slice(value.as_bytes());
        head.extend_from_slice(b"\r\n");
    }
    let length = format!("content-length: {length}\r\nconnection: close\r\n\r\n");
    head.extend_from_slice(length.as_bytes());
    Step::Send(head)
}

fn script(steps: Vec<Step>, ending: Ending) -> Response {
    let mut response = StatusCode::OK.into_response();
    response.extensions_mut().insert(Script { steps, ending });
    response
}

fn gzip_of(body: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    // Memory takes everything.
    let _ = encoder.write_all(body);
    encoder.finish().unwrap_or_default()
}
