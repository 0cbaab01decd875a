//! The report that a developer hands to Alipay's support: in the form that its documents ask for,
//! and with what was found out added below.

mod body_view;
mod error_part;
mod facts_part;
mod findings_part;
mod json;
mod markdown;
mod plain_text;
mod report_format;
mod report_options;
mod report_source;
mod request_part;
mod section;
#[expect(
    clippy::module_inception,
    reason = "the file is named after the one type in it"
)]
mod support_report;
mod trace;
mod writer;

pub use report_format::ReportFormat;
pub use report_options::ReportOptions;
pub use report_source::ReportSource;
pub use support_report::SupportReport;

use section::{ReportEntry, ReportItem, ReportSection, ReportValue};
use writer::Writer;
