//! What the user does in the viewer.

use std::ops::Range;
use std::sync::Arc;

use crate::app::{AppState, Results, Target, ViewerMessage};
use crate::protocol::json::JsonDocument;
use crate::ui::outbox::Outbox;
use crate::ui::widgets::RowList;
use crate::viewer::{FindQuery, Selection, TreeRows};

/// A way to look at a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui) enum Pane {
    /// As text.
    Text,
    /// As a tree.
    Tree,
    /// As bytes.
    Hex,
}

impl Pane {
    /// From left to right.
    pub(super) const ALL: [Self; 3] = [Self::Text, Self::Tree, Self::Hex];

    /// Fluent id of its name.
    pub(super) fn title(self) -> &'static str {
        match self {
            Self::Text => "viewer-text",
            Self::Tree => "viewer-tree",
            Self::Hex => "viewer-hex",
        }
    }
}

/// Folds, places and texts that are being typed. Everything about a body is forgotten with it.
#[derive(Debug)]
pub(in crate::ui) struct ViewerDraft {
    target: Option<Target>,
    open: Vec<Pane>,
    /// The rows of the tree that are open.
    pub(super) tree: TreeRows,
    /// The results of a filter, and those rows of their tree.
    pub(super) results: Option<(Arc<Results>, TreeRows)>,
    /// Where text, tree and bytes are scrolled to.
    pub(super) text_list: RowList,
    pub(super) tree_list: RowList,
    pub(super) hex_list: RowList,
    selection: Option<Selection>,
    /// A byte that text and bytes are to show as soon as they are drawn.
    pub(super) wanted_text: Option<usize>,
    pub(super) wanted_hex: Option<usize>,
    /// Where a selection with the mouse began.
    pub(super) anchor: Option<usize>,
    /// What is looked for.
    pub(super) query: FindQuery,
    /// The expression of the filter.
    pub(super) expression: String,
    seen_steps: u64,
}

impl Default for ViewerDraft {
    fn default() -> Self {
        Self {
            target: None,
            open: vec![Pane::Text, Pane::Tree],
            tree: TreeRows::default(),
            results: None,
            text_list: RowList::default(),
            tree_list: RowList::default(),
            hex_list: RowList::default(),
            selection: None,
            wanted_text: None,
            wanted_hex: None,
            anchor: None,
            query: FindQuery::default(),
            expression: String::new(),
            seen_steps: 0,
        }
    }
}

impl ViewerDraft {
    /// Begins again for another body, and goes to the hit that was stepped to. A search goes on in
    /// the new body, a filter does not.
    pub(super) fn follow(&mut self, state: &AppState, target: &Target, outbox: &mut Outbox) {
        if !self.target.as_ref().is_some_and(|known| known.is(target)) {
            self.begin(target);
            if !self.query.text.is_empty() {
                outbox.push(ViewerMessage::Find(target.clone(), self.query.clone()));
            }
        }
        if let Some(find) = state.viewer.find_in(target)
            && self.seen_steps != find.steps
        {
            self.seen_steps = find.steps;
            if let Some(place) = find.place() {
                self.go_to(target, place.range());
            }
        }
        self.follow_results(state, target);
    }

    fn begin(&mut self, target: &Target) {
        self.target = Some(target.clone());
        self.tree = target
            .document
            .as_ref()
            .map(TreeRows::open)
            .unwrap_or_default();
        self.results = None;
        self.text_list = RowList::default();
        self.tree_list = RowList::default();
        self.hex_list = RowList::default();
        self.selection = None;
        self.wanted_text = None;
        self.wanted_hex = None;
        self.anchor = None;
        self.expression.clear();
        self.seen_steps = 0;
    }

    fn follow_results(&mut self, state: &AppState, target: &Target) {
        let filter = state.viewer.filter_of(target);
        let shown = filter.and_then(|it| it.results.ready());
        let is_known = match (&self.results, shown) {
            (Some((known, _)), Some(shown)) => Arc::ptr_eq(known, shown),
            (known, shown) => known.is_none() && shown.is_none(),
        };
        if !is_known {
            self.results = shown.map(|it| (Arc::clone(it), TreeRows::open(&it.document)));
            self.tree_list = RowList::default();
        }
    }

    /// The panes that are drawn. What is no JSON has no tree.
    pub(super) fn panes(&self, target: &Target) -> Vec<Pane> {
        let fits = |pane: &Pane| *pane != Pane::Tree || target.document.is_some();
        let panes: Vec<_> = self.open.iter().copied().filter(fits).collect();
        if panes.is_empty() {
            vec![Pane::Text]
        } else {
            panes
        }
    }

    /// Opens a pane or closes it; one always stays.
    pub(super) fn toggle(&mut self, pane: Pane) {
        if self.open.contains(&pane) {
            if self.open.len() > 1 {
                self.open.retain(|it| *it != pane);
            }
        } else {
            self.open.push(pane);
            self.open
                .sort_by_key(|it| Pane::ALL.iter().position(|pane| pane == it));
        }
    }

    /// What is chosen.
    pub(super) fn selection(&self) -> Option<&Selection> {
        self.selection.as_ref()
    }

    /// Chooses bytes, as a click or a drag in text or bytes does; the tree follows.
    pub(super) fn choose(&mut self, target: &Target, range: Range<usize>) {
        let selection = Selection::of(
            &target.body,
            target.charset,
            target.document.as_ref(),
            range,
        );
        if let Some((document, node)) = target.document.as_ref().zip(selection.node)
            && let Some(row) = self.tree.reveal(document, node)
            && self.results.is_none()
        {
            self.tree_list.reveal(row);
        }
        self.selection = Some(selection);
    }

    /// Chooses a value of the answer; text and bytes follow.
    pub(super) fn choose_node(&mut self, document: &JsonDocument, node: usize) {
        let Some(selection) = Selection::of_node(document, node) else {
            return;
        };
        if let Some(row) = self.tree.row_of(node) {
            self.tree_list.reveal(row);
        }
        self.reveal_bytes(selection.range.start);
        self.selection = Some(selection);
    }

    /// Chooses bytes and shows them in every pane.
    fn go_to(&mut self, target: &Target, range: Range<usize>) {
        let start = range.start;
        self.choose(target, range);
        self.reveal_bytes(start);
    }

    /// The panes know their rows only when they are drawn.
    fn reveal_bytes(&mut self, offset: usize) {
        self.wanted_text = Some(offset);
        self.wanted_hex = Some(offset);
    }
}
