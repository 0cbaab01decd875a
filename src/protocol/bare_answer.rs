//! What an answer of the third version is known by besides its body.

use std::sync::Arc;

use super::methods::MethodInfo;
use super::v3::RestAnswerHead;

/// The signed text and the call: neither stands in the body.
#[derive(Clone, Debug)]
pub(super) struct BareAnswer {
    signed: Arc<[u8]>,
    /// Length of the lines before the body in `signed`.
    head: usize,
    /// Length of the body in `signed`.
    body: usize,
    method: Option<&'static MethodInfo>,
}

impl BareAnswer {
    /// An answer to `method` with these headers.
    pub(super) fn new(
        body: &[u8],
        method: Option<&'static MethodInfo>,
        head: &RestAnswerHead,
    ) -> Self {
        Self {
            signed: head.signed_text(body).into(),
            head: head.signed_lines().len(),
            body: body.len(),
            method,
        }
    }

    /// The bytes that are signed.
    pub(super) fn signed(&self) -> &[u8] {
        &self.signed
    }

    /// What is signed before and after the body.
    pub(super) fn frame(&self) -> (&[u8], &[u8]) {
        let (before, rest) = self.signed.split_at_checked(self.head).unwrap_or_default();
        let (_, after) = rest.split_at_checked(self.body).unwrap_or_default();
        (before, after)
    }

    /// The call that it answers.
    pub(super) fn method(&self) -> Option<&'static MethodInfo> {
        self.method
    }
}
