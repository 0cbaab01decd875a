//! What is handed on to others: the support report, a program of the same request, a run in a file.

pub mod capsule;
pub mod code;
pub mod redaction;
pub mod run_comparison;
mod support_report;

pub use support_report::{ReportFormat, ReportOptions, ReportSource, SupportReport};
