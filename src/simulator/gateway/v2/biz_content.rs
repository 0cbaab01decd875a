//! The JSON text in which newer calls have their parameters.

use crate::protocol::Params;
use crate::simulator::gateway::json_members;
use crate::simulator::gateway::refusal::{self, Refusal};

/// The members of `biz_content`; without one there are none.
pub(super) fn members(params: &Params) -> Result<Params, Refusal> {
    params.filled("biz_content").map_or_else(
        || Ok(Params::new()),
        |text| json_members::of_text(text).ok_or(refusal::ILLEGAL_JSON),
    )
}
