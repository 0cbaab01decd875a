//! What a gateway says when it refuses.

use super::json::JsonDocument;

/// The four common fields of a failed answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GatewayError {
    /// Top code, for example `40002`.
    pub code: String,
    /// Its English name, for example `Invalid Arguments`.
    pub msg: String,
    /// The cause, for example `isv.code-invalid`; empty if the gateway gave none.
    pub sub_code: String,
    /// The cause in Chinese; empty if the gateway gave none.
    pub sub_msg: String,
}

impl GatewayError {
    /// The top code of success.
    pub const SUCCESS: &'static str = "10000";

    /// Reads the common fields of an answer's node; `None` if it tells of success.
    ///
    /// A successful token answer has neither `code` nor `msg`, so absence is no failure.
    #[must_use]
    pub fn of_node(document: &JsonDocument, node: usize) -> Option<Self> {
        let field = |name| document.member_text(node, name).unwrap_or_default();
        let error = Self {
            code: field("code"),
            msg: field("msg"),
            sub_code: field("sub_code"),
            sub_msg: field("sub_msg"),
        };
        let failed =
            !error.sub_code.is_empty() || (!error.code.is_empty() && error.code != Self::SUCCESS);
        failed.then_some(error)
    }

    /// The code that names it in one word: the top code, or the only one of the third version.
    #[must_use]
    pub fn first_code(&self) -> &str {
        if self.code.is_empty() {
            &self.sub_code
        } else {
            &self.code
        }
    }

    /// The code that tells most: the cause, or the top code where the gateway gave no cause.
    #[must_use]
    pub fn cause_code(&self) -> &str {
        if self.sub_code.is_empty() {
            &self.code
        } else {
            &self.sub_code
        }
    }

    /// The `sub_code` without its prefix (`isv.`, `aop.`), which some answers leave out.
    #[must_use]
    pub fn bare_sub_code(&self) -> &str {
        let sub_code = self.sub_code.as_str();
        sub_code.split_once('.').map_or(sub_code, |(_, bare)| bare)
    }
}
