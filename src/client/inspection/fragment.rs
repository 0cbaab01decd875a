//! Something that was found in a text.

use std::ops::Range;

use super::{Because, Decoding, InspectionKind, RequestText};
use crate::keys::KeyInspection;
use crate::protocol::{Charset, GatewayError, Params};

/// A recognised stretch of a text, not looked into yet.
pub(super) struct Fragment {
    /// What it is.
    pub(super) kind: InspectionKind,
    /// Where it stands in the text that was given.
    pub(super) range: Range<usize>,
    /// What was undone to get at it, outermost first.
    pub(super) decoded: Vec<Decoding>,
    /// Why it is taken for that.
    pub(super) because: Because,
    /// What it holds.
    pub(super) content: Content,
}

/// What a fragment holds.
pub(super) enum Content {
    /// The bytes of an answer, a web page or something that set out to be one.
    Body(Vec<u8>, Charset),
    /// The bytes of an answer of the third version, with its head.
    Bare {
        /// The body.
        body: Vec<u8>,
        /// Its character set.
        charset: Charset,
        /// HTTP status.
        status: u16,
        /// Names and values.
        headers: Vec<(String, String)>,
    },
    /// The fields of an answer's node without what was signed around it.
    Fields(Params),
    /// The parameters of a redirect.
    Redirect(Params),
    /// A request or the address of the authorization page.
    Request(RequestText),
    /// The beginning of an answer, and the name of its node.
    CutBody(Vec<u8>, Charset, String),
    /// A key, and the name it stands under.
    Key(Box<KeyInspection>, Option<String>),
    /// An authorization code.
    Code(String),
    /// A refusal, and the words around it.
    Refusal(GatewayError, String),
    /// An exception's text.
    Exception(String),
    /// Nothing beyond its kind.
    Nothing,
}

impl Fragment {
    /// A fragment that stands in the text as it is.
    pub(super) fn new(
        kind: InspectionKind,
        range: Range<usize>,
        because: Because,
        content: Content,
    ) -> Self {
        Self {
            kind,
            range,
            decoded: Vec::new(),
            because,
            content,
        }
    }
}
