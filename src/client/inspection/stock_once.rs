//! Stored keys that are read once for all parts of a text.

use std::sync::{Mutex, PoisonError};

use crate::signing::doctor::{KeyHolder, KeyShelf, Stock};

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

impl StockOnce<'_> {
    /// The key of this holder is tried first from now on: most answers of a log are signed by one
    /// key, so that the others need not be tried again and again.
    pub(super) fn prefer(&self, holder: &KeyHolder) {
        let mut stock = self.stock.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(keys) = stock.as_mut().map(|stock| &mut stock.keys) else {
            return;
        };
        if let Some(place) = keys.iter().position(|key| key.holder == *holder)
            && let Some(before) = keys.get_mut(..=place)
        {
            before.rotate_right(1);
        }
    }
}

impl KeyShelf for StockOnce<'_> {
    fn stock(&self) -> Stock {
        let mut stock = self.stock.lock().unwrap_or_else(PoisonError::into_inner);
        stock.get_or_insert_with(|| self.shelf.stock()).clone()
    }
}
