//! Our string to sign against the one that the gateway built, parameter by parameter.
//!
//! [`SignContentCheck`] takes what people have on both sides and tells what differs, where it
//! differs first, and why. Nothing here hides tokens: whoever shows a result gives a `Masker`.

mod cause_finder;
mod check;
mod comparison;
mod comparison_cause;
mod entities;
mod first_difference;
mod found_cause;
mod misreading;
mod own_sign_content;
mod parameter_difference;
mod parameter_list;
mod percent;
mod quotation;
mod quoted_sign_content;
mod refusal_variant;
mod segment;
mod unescaping;
mod value_cause;

pub use check::{SignContentCheck, SignContentCheckError};
pub use comparison::Comparison;
pub use comparison_cause::ComparisonCause;
pub use first_difference::{CharacterAt, FirstDifference};
pub use found_cause::FoundCause;
pub use misreading::Misreading;
pub use own_sign_content::{OwnForm, OwnSignContent};
pub use parameter_difference::{DifferenceKind, ParameterDifference};
pub use quoted_sign_content::QuotedSignContent;
pub use refusal_variant::RefusalVariant;
pub use segment::Segment;
pub use unescaping::Unescaping;
