//! The support report and its redaction: no secret passes, in any place, form or language.

mod property;
mod run;
mod snapshots;
