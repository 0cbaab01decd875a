//! What commands found, as JSON and as text.

mod answer_view;
mod authorization_url;
mod call_report;
mod certificate_view;
mod certificates_view;
mod code_program;
mod code_view;
mod comparison_report;
mod console_steps;
mod exchange_view;
mod explanation_report;
mod fields_view;
mod finding_view;
mod flow_report;
mod inspection_report;
mod key_file;
mod key_files_report;
mod logged_request;
mod member_view;
mod part_view;
mod preflight_report;
pub(super) mod problem_view;
mod support_report_view;

pub(super) use authorization_url::{AuthorizationUrl, PageRequest};
pub(super) use call_report::{CallOutcome, CallReport};
pub(super) use code_program::{CodeLanguages, CodeProgram};
pub(super) use comparison_report::ComparisonReport;
pub(super) use console_steps::{console_steps, sdk_forms};
pub(super) use explanation_report::ExplanationReport;
pub(super) use flow_report::FlowReport;
pub(super) use inspection_report::InspectionReport;
pub(super) use key_file::{KeyFile, read_key};
pub(super) use key_files_report::KeyFilesReport;
pub(super) use logged_request::LoggedRequestView;
pub(super) use preflight_report::PreflightReport;
pub(super) use support_report_view::SupportReportView;
