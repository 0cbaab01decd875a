//! Why the signature of a request does not fit: the gateway's side of the doctor.
//!
//! Whoever writes a client of their own gets `isv.invalid-signature` and nothing else. The string
//! that the gateway builds is fixed, and with the app's public key a signature opens to the digest
//! that was really signed. So the questions are: can `sign` be read, is it the app's key, is it the
//! hash that `sign_type` names, and if all that fits, which of the usual habits of signers
//! ([`SigningHabit`]) leads from the request to the signed digest?

mod habit_search;
mod received_form;
mod request_cause;
mod request_examination;
mod signing_habit;

pub use received_form::{Place, ReceivedForm};
pub use request_cause::RequestCause;
pub use request_examination::{RequestExamination, examine_request, examine_rest_request};
pub use signing_habit::{EncodedBlank, SigningHabit};
