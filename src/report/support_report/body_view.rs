//! A received body as far as a report shows it.

use super::{ReportValue, Writer};
use crate::protocol::Charset;

/// Longer texts are shown by their beginning: nobody reads them in a report.
const SHOWN: usize = 16 * 1024;
/// Longer texts are cut before they are redacted, so that a huge one takes no time.
const REDACTED: usize = 256 * 1024;

/// The text of a body, with a line that says how much of it is not shown.
pub(super) fn body(writer: &Writer, bytes: &[u8], charset: Charset) -> ReportValue {
    if bytes.is_empty() {
        return ReportValue::Nothing;
    }
    let looked_at = bytes.get(..REDACTED).unwrap_or(bytes);
    let redacted = writer.redactor.body(looked_at, charset);
    if bytes.len() <= SHOWN {
        return ReportValue::Fact(redacted);
    }
    let mut shown = redacted.beginning(SHOWN);
    let (shown_bytes, all) = (SHOWN.to_string(), bytes.len().to_string());
    let args = [("shown", shown_bytes.as_str()), ("all", all.as_str())];
    shown.push_own("\n");
    shown.push_own(&writer.locale.text_with("report-cut", &args));
    ReportValue::Fact(shown)
}
