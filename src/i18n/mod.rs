//! Languages: which there are, and the texts of each.
//!
//! Every sentence a person reads comes from `assets/locales/<tag>/*.ftl` ([Fluent]) or from the
//! long texts under `assets/rules`. A language is one folder and one line in [`LOCALES`].
//!
//! [Fluent]: https://projectfluent.org

mod bundle;
mod list;
mod locale;
mod problem;

pub use bundle::message_ids;
pub use locale::{LOCALES, Locale};
pub use problem::{Explain, Fault, Problem};
