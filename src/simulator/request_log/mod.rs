//! What has arrived at the simulator and what it answered: in memory only, and not for long.
//!
//! Writing an entry costs a request a few copies and one lock. Whoever wants to know why a signature
//! does not fit asks later ([`SignatureStudy`]), in a time and on a thread of his own.

mod kept;
mod log_news;
mod log_reader;
mod logged_answer;
mod logged_call;
mod logged_request;
#[expect(clippy::module_inception, reason = "the file is named after its type")]
mod request_log;
mod signature_check;
mod signature_study;

pub(super) use kept::Kept;
pub use log_news::LogNews;
pub use log_reader::LogReader;
pub use logged_answer::LoggedAnswer;
pub use logged_call::LoggedCall;
pub(super) use logged_request::Arrival;
pub use logged_request::LoggedRequest;
pub use request_log::MOST_LOGGED;
pub(super) use request_log::RequestLog;
pub use signature_check::SignatureCheck;
pub use signature_study::SignatureStudy;
