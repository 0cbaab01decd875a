//! Texts in which nothing is found but names and sentences that the catalogue knows.

use super::Recogniser;
use crate::client::inspection::error_fields::refusal_in;
use crate::client::inspection::fragment::{Content, Fragment};
use crate::client::inspection::scope::Scope;
use crate::client::inspection::{Because, InspectionKind};
use crate::diagnosis::catalogue::{Catalogue, CatalogueKind};
use crate::protocol::GatewayError;

pub(super) struct Mentions;

/// Longer texts mention much by chance.
const LONGEST_TEXT: usize = 16 << 10;

impl Recogniser for Mentions {
    fn kinds(&self) -> &'static [InspectionKind] {
        &[
            InspectionKind::ErrorCode,
            InspectionKind::GatewayErrorText,
            InspectionKind::SdkException,
        ]
    }

    fn find(&self, scope: &mut Scope<'_>, _hits: &[usize]) {
        let text = scope.text();
        if text.len() > LONGEST_TEXT || !scope.is_untouched() || !scope.is_outermost() {
            return;
        }
        let Some(entry) = Catalogue::mentioned_in(text)
            .into_iter()
            .find(|entry| !entry.kind.is_name())
        else {
            return;
        };
        let trimmed = text.trim();
        let is_alone = entry.names().any(|name| name.eq_ignore_ascii_case(trimmed));
        let start = text.len() - text.trim_start().len();
        let range = start..start + trimmed.len();
        let said = entry.message_in(text).unwrap_or(entry.wire_name());
        let because = Because::new("because-mention").with("name", said);
        let (kind, content) = if entry.kind == CatalogueKind::SdkMessage {
            (
                InspectionKind::SdkException,
                Content::Exception(text.to_owned()),
            )
        } else {
            let error = refusal_in(text).unwrap_or_else(|| GatewayError {
                code: entry.code.clone().unwrap_or_default(),
                msg: String::new(),
                sub_code: entry
                    .names()
                    .next()
                    .map(str::to_owned)
                    .filter(|_| entry.kind != CatalogueKind::TopCode)
                    .unwrap_or_default(),
                sub_msg: String::new(),
            });
            let kind = if is_alone {
                InspectionKind::ErrorCode
            } else {
                InspectionKind::GatewayErrorText
            };
            (kind, Content::Refusal(error, text.to_owned()))
        };
        scope.claim(Fragment::new(kind, range, because, content));
    }
}
