//! The rows of a tree that are not folded away.

use std::ops::Range;

use crate::protocol::json::{JsonDocument, JsonNode};

/// The visible nodes of a document in their order. Folding costs what is folded, not the whole.
#[derive(Clone, Debug, Default)]
pub struct TreeRows {
    rows: Vec<u32>,
    /// For every node whether it is folded.
    folded: Vec<bool>,
}

impl TreeRows {
    /// Everything open.
    #[must_use]
    pub fn open(document: &JsonDocument) -> Self {
        let count = document.nodes().len();
        Self {
            // A document has less than 2³² nodes, as it has less than 4 GiB.
            rows: (0..u32::try_from(count).unwrap_or(u32::MAX)).collect(),
            folded: vec![false; count],
        }
    }

    /// How many rows there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is none, as in no document.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The nodes of some rows.
    pub fn nodes(&self, rows: Range<usize>) -> impl Iterator<Item = usize> {
        let rows = self.rows.get(rows.start..rows.end.min(self.rows.len()));
        rows.unwrap_or_default().iter().map(|node| *node as usize)
    }

    /// The node of a row.
    #[must_use]
    pub fn node(&self, row: usize) -> Option<usize> {
        self.rows.get(row).map(|node| *node as usize)
    }

    /// The row of a node; `None` while it is folded away.
    #[must_use]
    pub fn row_of(&self, node: usize) -> Option<usize> {
        let node = u32::try_from(node).ok()?;
        self.rows.binary_search(&node).ok()
    }

    /// Whether a node is folded.
    #[must_use]
    pub fn is_folded(&self, node: usize) -> bool {
        self.folded.get(node).copied().unwrap_or_default()
    }

    /// Folds a container that is open, or opens one that is folded.
    pub fn toggle(&mut self, document: &JsonDocument, node: usize) {
        self.set(document, node, !self.is_folded(node));
    }

    /// Folds or opens a container; anything else stays as it is.
    pub fn set(&mut self, document: &JsonDocument, node: usize, folded: bool) {
        let is_container = document.node(node).is_some_and(JsonNode::is_container);
        if !is_container || self.is_folded(node) == folded {
            return;
        }
        let Some(row) = self.row_of(node) else {
            self.mark(node, folded);
            return;
        };
        if folded {
            let next = document.node(node).map_or(0, |it| it.next);
            let end = self.rows.partition_point(|row| *row < next);
            self.rows.drain(row + 1..end);
            self.mark(node, true);
        } else {
            self.mark(node, false);
            let inside = self.visible_inside(document, node);
            self.rows.splice(row + 1..=row, inside);
        }
    }

    /// Folds every container that has this many others around it, and opens the rest; 0 leaves
    /// one row.
    pub fn fold_to(&mut self, document: &JsonDocument, depth: u16) {
        for (folded, node) in self.folded.iter_mut().zip(document.nodes()) {
            *folded = node.is_container() && node.depth >= depth;
        }
        self.recount(document);
    }

    /// Opens everything.
    pub fn open_all(&mut self, document: &JsonDocument) {
        *self = Self::open(document);
    }

    /// Opens whatever a node is folded away in, and returns its row.
    pub fn reveal(&mut self, document: &JsonDocument, node: usize) -> Option<usize> {
        let wanted = u32::try_from(node).ok()?;
        loop {
            let after = self.rows.partition_point(|row| *row <= wanted);
            let row = after.checked_sub(1)?;
            let shown = self.node(row)?;
            if shown == node {
                return Some(row);
            }
            if !self.is_folded(shown) {
                return None;
            }
            self.set(document, shown, false);
        }
    }

    fn mark(&mut self, node: usize, folded: bool) {
        if let Some(mark) = self.folded.get_mut(node) {
            *mark = folded;
        }
    }

    fn recount(&mut self, document: &JsonDocument) {
        self.rows.clear();
        let mut rows = std::mem::take(&mut self.rows);
        self.walk(document, 0..document.nodes().len(), |node| rows.push(node));
        self.rows = rows;
    }

    fn visible_inside(&self, document: &JsonDocument, node: usize) -> Vec<u32> {
        let end = document.node(node).map_or(0, |it| it.next as usize);
        let mut inside = Vec::new();
        self.walk(document, node + 1..end, |node| inside.push(node));
        inside
    }

    fn walk(&self, document: &JsonDocument, range: Range<usize>, mut visit: impl FnMut(u32)) {
        let mut at = range.start;
        while at < range.end
            && let Some(node) = document.node(at)
        {
            visit(u32::try_from(at).unwrap_or(u32::MAX));
            at = if self.is_folded(at) {
                node.next as usize
            } else {
                at + 1
            };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::Charset;
    use proptest::prelude::*;

    fn document(text: &str) -> JsonDocument {
        JsonDocument::parse(text.as_bytes().into(), Charset::Utf8).unwrap()
    }

    fn shown(rows: &TreeRows) -> Vec<usize> {
        rows.nodes(0..rows.len()).collect()
    }

    // 0 { 1 a:[ 2 1 3 { 4 b } ] 5 c:{ 6 d } }
    const NESTED: &str = r#"{"a":[1,{"b":2}],"c":{"d":3}}"#;

    #[test]
    fn folds_and_opens_what_is_inside_and_remembers_inner_folds() {
        let document = document(NESTED);
        let mut rows = TreeRows::open(&document);
        rows.toggle(&document, 3);
        assert_eq!(shown(&rows), [0, 1, 2, 3, 5, 6]);
        rows.toggle(&document, 1);
        assert_eq!(shown(&rows), [0, 1, 5, 6]);
        rows.toggle(&document, 1);
        assert_eq!(shown(&rows), [0, 1, 2, 3, 5, 6]);
        rows.toggle(&document, 2);
        assert_eq!(
            shown(&rows),
            [0, 1, 2, 3, 5, 6],
            "a number has nothing to fold"
        );
    }

    #[test]
    fn folds_to_a_depth_and_opens_the_way_to_a_node() {
        let document = document(NESTED);
        let mut rows = TreeRows::open(&document);
        rows.fold_to(&document, 0);
        assert_eq!(shown(&rows), [0]);
        rows.fold_to(&document, 1);
        assert_eq!(shown(&rows), [0, 1, 5]);
        assert_eq!(rows.reveal(&document, 4), Some(4));
        assert_eq!(shown(&rows), [0, 1, 2, 3, 4, 5]);
        assert_eq!(rows.reveal(&document, 99), None);
    }

    proptest! {
        #[test]
        fn is_always_what_a_fresh_walk_shows(toggles in prop::collection::vec(0_usize..12, 0..20)) {
            let document = document(r#"[[[1,[2]],{"a":[3]}],[4,[[]]],5]"#);
            let mut rows = TreeRows::open(&document);
            for node in toggles {
                rows.toggle(&document, node);
                let mut fresh = rows.clone();
                fresh.recount(&document);
                prop_assert_eq!(shown(&rows), shown(&fresh));
            }
        }
    }
}
