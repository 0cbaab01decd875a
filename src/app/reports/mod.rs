//! The support report that the inspector shows, copies and saves.

mod effect;
mod message;
mod report_choice;
mod report_subject;
#[expect(
    clippy::module_inception,
    reason = "the file is named after the one type in it"
)]
mod reports;
mod work;

pub use effect::ReportEffect;
pub use message::ReportMessage;
pub use report_choice::ReportChoice;
pub use report_subject::ReportSubject;
pub use reports::{MadeReport, ReportOrder, ReportPurpose, Reports};
