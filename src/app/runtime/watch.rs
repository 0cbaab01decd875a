//! Waiting for other windows.

use std::sync::Arc;
use std::time::Duration;

use crate::app::history::HistoryStore;

/// How often the database is asked whether another window has changed it.
const WATCH: Duration = Duration::from_secs(1);

/// Tells whenever others have changed the history.
pub(super) async fn watch(history: &Arc<HistoryStore>, tell: impl Fn()) {
    let mut known = history.version_of_others();
    loop {
        tokio::time::sleep(WATCH).await;
        let asked = Arc::clone(history);
        let asked = tokio::task::spawn_blocking(move || asked.version_of_others()).await;
        let version = asked.ok().flatten();
        if std::mem::replace(&mut known, version) != version {
            tell();
        }
    }
}
