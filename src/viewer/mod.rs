//! A body from every side: as a tree that can be folded, as text in rows of equal height, as bytes.
//! Everything here is worked out from the bytes as received, for bodies of any size.

mod character;
mod filter;
mod filter_error;
mod find;
mod find_query;
mod hex_row;
mod json_path;
mod progress;
mod selection;
mod shown_text;
mod text_rows;
mod tree_rows;

pub use character::Character;
pub use filter::{Filtered, MOST_RESULTS, filter};
pub use filter_error::FilterError;
pub use find::{Hits, MOST_HITS, find};
pub use find_query::FindQuery;
pub use hex_row::HexRow;
pub use json_path::path_of;
pub use progress::Progress;
pub use selection::{Selection, escape_at, node_at};
pub use shown_text::{ShownChar, copied_text, shown_text};
pub use text_rows::TextRows;
pub use tree_rows::TreeRows;
