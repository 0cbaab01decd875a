//! Why something failed or is missing, told from evidence.
//!
//! A rule is one file under `rules`, one line in [`RULES`], and one text per language under
//! `assets/rules`.

mod bare_callback;
pub mod catalogue;
mod evidence;
mod finding;
mod gateway_page;
mod general_text;
mod odd_value;
mod reason;
mod rule;
mod rule_text;
mod rules;
mod severity;
mod tls_trouble;
mod topic;
mod transport_fault;
mod unusual_layout;
mod weight;

pub use bare_callback::BareCallback;
pub use evidence::Evidence;
pub use finding::Finding;
pub use gateway_page::gateway_page_code;
pub(crate) use general_text::general_text;
pub use odd_value::OddValue;
pub use reason::Reason;
pub use rule::{Rule, diagnose};
pub use rule_text::RuleText;
pub use rules::RULES;
pub use severity::Severity;
pub use tls_trouble::TlsTrouble;
pub use topic::Topic;
pub use transport_fault::TransportFault;
pub use unusual_layout::UnusualLayout;
pub use weight::Weight;
