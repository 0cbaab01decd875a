//! Unwraps what chats, mails and word processors put around a text.

use super::Recogniser;
use crate::client::inspection::limits::LONGEST_EXPLAINED;
use crate::client::inspection::scope::Scope;
use crate::client::inspection::{Decoding, InspectionKind};

pub(super) struct Quoting;

const SMART: [char; 4] = ['“', '”', '„', '‟'];

impl Recogniser for Quoting {
    fn kinds(&self) -> &'static [InspectionKind] {
        &[]
    }

    fn find(&self, scope: &mut Scope<'_>, _hits: &[usize]) {
        let text = scope.text();
        if text.len() > LONGEST_EXPLAINED * 16 || !scope.is_untouched() {
            return;
        }
        let range = 0..text.len();
        if let Some(plain) = without_quoting(text) {
            scope.look_inside(range, Decoding::Quoting, plain);
        } else if text.contains("{“") || text.contains("”:") || text.contains("”：") {
            let plain = text.replace(SMART, "\"");
            scope.look_inside(range, Decoding::SmartQuotes, plain);
        }
    }
}

/// The text without `> ` before its lines, if every line that is not empty has it.
fn without_quoting(text: &str) -> Option<String> {
    let lines: Vec<_> = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .collect();
    let stripped: Option<Vec<_>> = lines
        .iter()
        .map(|line| {
            let rest = line.trim_start().strip_prefix('>')?;
            Some(rest.strip_prefix(' ').unwrap_or(rest))
        })
        .collect();
    stripped
        .filter(|lines| !lines.is_empty())
        .map(|lines| lines.join("\n"))
}
