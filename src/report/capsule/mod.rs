//! A run as one file (`.alipay-run`), to be opened elsewhere to the same screens.
//!
//! The file is a JSON document with the name of its format and a version. There are two kinds:
//!
//! * **redacted**: as plain text, without tokens, codes and personal data. Its bytes are not those
//!   that were received, so nothing in it can be verified again; what the sender's program had
//!   found out is kept and shown as the sender's.
//! * **sealed**: everything, byte by byte, encrypted with a passphrase in the age format. After it
//!   is opened, every answer is read, verified and diagnosed again.
//!
//! Only public keys are in it. Keys of the document that a version does not know are passed over.

#[expect(clippy::module_inception, reason = "the file is named after its type")]
mod capsule;
mod document;
mod error;
mod open;
mod passphrase;
mod save;
mod seal;
mod stored_certificates;
mod stored_exchange;
mod stored_fault;
mod stored_finding;
mod stored_received;
mod stored_rest;
mod stored_signature;

pub use capsule::{Capsule, CapsuleKind};
pub use error::CapsuleError;
pub use open::open;
pub use passphrase::Passphrase;
pub use save::{Protection, save};

/// What the name of such a file ends in.
pub const EXTENSION: &str = "alipay-run";

/// The largest file that is opened, in MiB: several answers of the largest size, as Base64.
pub const FILE_LIMIT_MIB: usize = 128;

/// The most calls that one file may hold.
pub const MOST_EXCHANGES: usize = 10_000;

/// The name that a new file is offered.
#[must_use]
pub fn file_name(made: jiff::Timestamp) -> String {
    format!("run-{}.{EXTENSION}", made.strftime("%Y%m%d-%H%M%S"))
}
