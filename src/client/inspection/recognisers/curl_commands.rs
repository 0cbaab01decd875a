//! Calls of curl.

use super::Recogniser;
use crate::client::inspection::curl_call::curl_call;
use crate::client::inspection::fragment::{Content, Fragment};
use crate::client::inspection::limits::LONGEST_LINE;
use crate::client::inspection::scope::Scope;
use crate::client::inspection::shell_words::shell_words;
use crate::client::inspection::{Because, InspectionKind};

pub(super) struct CurlCommands;

impl Recogniser for CurlCommands {
    fn kinds(&self) -> &'static [InspectionKind] {
        &[InspectionKind::CurlCommand]
    }

    fn anchors(&self) -> &'static [&'static str] {
        &["curl ", "curl.exe ", "curl\t"]
    }

    fn find(&self, scope: &mut Scope<'_>, hits: &[usize]) {
        let mut looked_at = 0;
        for hit in hits.iter().copied() {
            if hit < looked_at {
                continue;
            }
            let before = scope.get(0..hit).chars().next_back();
            let is_word = before.is_none_or(|it| {
                it.is_whitespace() || matches!(it, '$' | '>' | '#' | '`' | '：' | ':')
            });
            if !is_word || !scope.is_free_at(hit) {
                continue;
            }
            let text = scope.text();
            let last = text.floor_char_boundary((hit + LONGEST_LINE).min(text.len()));
            let (words, length) = shell_words(scope.get(hit..last));
            looked_at = hit + length;
            let Some(request) = words.get(1..).and_then(curl_call) else {
                continue;
            };
            let is_address = request
                .address
                .as_deref()
                .is_some_and(|it| it.contains(['.', ':', '/']));
            if !is_address {
                continue;
            }
            let end = hit + scope.get(hit..hit + length).trim_end().len();
            let because = Because::new("because-curl")
                .with("verb", request.verb.clone().unwrap_or_default())
                .with("address", request.address.clone().unwrap_or_default())
                .with(
                    "files",
                    if request.files.is_empty() {
                        "none".to_owned()
                    } else {
                        request.files.join(", ")
                    },
                );
            let content = Content::Request(request);
            scope.claim(Fragment::new(
                InspectionKind::CurlCommand,
                hit..end,
                because,
                content,
            ));
        }
    }
}
