//! What has arrived at the simulator, as the window shows it.

mod hidden_text;
mod message;
mod request_detail;
#[expect(clippy::module_inception, reason = "the file is named after its type")]
mod request_log;
mod work;

pub use hidden_text::HiddenText;
pub use message::RequestLogMessage;
pub use request_detail::{ParameterPlace, RequestDetail, SentParameter};
pub use request_log::RequestLog;
pub(super) use work::{follow, look_into};
