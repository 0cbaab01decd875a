//! A web page where an answer was expected.

use super::Recogniser;
use crate::client::inspection::fragment::{Content, Fragment};
use crate::client::inspection::scope::Scope;
use crate::client::inspection::{Because, InspectionKind};
use crate::protocol::xml_root;

pub(super) struct WebPages;

impl Recogniser for WebPages {
    fn kinds(&self) -> &'static [InspectionKind] {
        &[InspectionKind::HtmlPage]
    }

    fn find(&self, scope: &mut Scope<'_>, _hits: &[usize]) {
        let text = scope.text();
        let start = text.len() - text.trim_start().len();
        let page = text.trim();
        if xml_root(page).is_some() {
            return;
        }
        let tag: String = page
            .chars()
            .take_while(|it| !it.is_whitespace() && *it != '>')
            .take(20)
            .collect();
        let is_tag = tag.len() > 1
            && tag.starts_with('<')
            && tag
                .chars()
                .nth(1)
                .is_some_and(|it| it.is_ascii_alphabetic() || matches!(it, '!' | '?'));
        let is_page = [
            "<html",
            "<!doctype",
            "<head",
            "<body",
            "<?xml",
            "<script",
            "<meta",
            "<div",
        ]
        .iter()
        .any(|known| tag.eq_ignore_ascii_case(known));
        let is_like_one = page.ends_with('>') && scope.is_untouched();
        if !is_tag || !(is_page || is_like_one) {
            return;
        }
        let range = start..start + page.len();
        let body = scope.source().bytes_of(range.clone());
        let content = Content::Body(body, scope.source().charset);
        let because = Because::new("because-html").with("tag", tag);
        scope.claim(Fragment::new(
            InspectionKind::HtmlPage,
            range,
            because,
            content,
        ));
    }
}
