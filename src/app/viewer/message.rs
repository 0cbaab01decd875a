//! Messages about the viewer.

use std::sync::Arc;

use super::{Results, Target};
use crate::app::TaskId;
use crate::client::Exchange;
use crate::i18n::Problem;
use crate::protocol::{Charset, Masker};
use crate::viewer::{FindQuery, Hits, TextRows};

/// About the viewer of an answer.
#[derive(Debug)]
pub enum ViewerMessage {
    /// Break this body into rows of so many columns.
    Break(Target, usize),
    /// The rows; `None` if the work was cancelled.
    Broken(TaskId, Option<Arc<TextRows>>),
    /// Show the raw answer and go to the field to find.
    AskToFind,
    /// Look for a text; an empty one ends the search.
    Find(Target, FindQuery),
    /// The hits; `None` if the work was cancelled.
    Found(TaskId, Option<Arc<Hits>>),
    /// Go to the next hit, or with `false` to the one before; round at the end.
    Step(bool),
    /// Filter with an expression of jq, after hiding what the masker knows; an empty expression
    /// shows the answer again.
    Filter(Target, String, Masker),
    /// Stop filtering.
    StopFilter,
    /// The results.
    Filtered(TaskId, Result<Arc<Results>, Problem>),
    /// Read the shown call's answer in this character set.
    ReadAs(Charset),
    /// It is read.
    Reread(TaskId, Arc<Exchange>),
}
