//! Options that say which report is to be written.

use crate::report::ReportFormat;

/// The format with this name.
pub(super) fn report_format(name: &str) -> Result<ReportFormat, String> {
    ReportFormat::from_name(name).ok_or_else(|| {
        let names = ReportFormat::ALL.map(ReportFormat::name);
        names.join(", ")
    })
}
