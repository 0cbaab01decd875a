//! Stored keys that are read once for all parts of a text.

use std::sync::{Mutex, PoisonError};

use crate::signing::doctor::{KeyShelf, Stock};

/// Another shelf's stock, remembered.
#[derive(Debug)]
pub(super) struct StockOnce<'a> {
    shelf: &'a dyn KeyShelf,
    stock: Mutex<Option<Stock>>,
}

impl<'a> StockOnce<'a> {
    pub(super) fn new(shelf: &'a dyn KeyShelf) -> Self {
        Self {
            shelf,
            stock: Mutex::default(),
        }
    }
}

impl KeyShelf for StockOnce<'_> {
    fn stock(&self) -> Stock {
        let mut stock = self.stock.lock().unwrap_or_else(PoisonError::into_inner);
        stock.get_or_insert_with(|| self.shelf.stock()).clone()
    }
}
