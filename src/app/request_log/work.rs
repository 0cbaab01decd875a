//! Following the log, and looking into a request.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use super::{RequestDetail, RequestLogMessage};
use crate::app::{StoredKeys, TaskId};
use crate::signing::doctor::KeyShelf as _;
use crate::simulator::{LogReader, LoggedRequest, SimulatorHandle};

/// How long news are gathered, so that the window is drawn a few times a second however many
/// requests arrive.
const GATHERING: Duration = Duration::from_millis(150);

/// Passes on what arrives until the simulator ends: the first request at once, those behind it
/// together.
pub(in crate::app) async fn follow(log: LogReader, send: impl Fn(RequestLogMessage)) {
    let mut log = log.gathering(GATHERING);
    while let Some(news) = log.next().await {
        send(RequestLogMessage::News(news));
    }
}

/// Looks into a request, with the key that the simulator knows of its app.
pub(in crate::app) fn look_into(
    simulator: &Mutex<Option<SimulatorHandle>>,
    task: TaskId,
    request: &LoggedRequest,
    keys: &StoredKeys,
) -> RequestLogMessage {
    let uploaded = {
        let simulator = simulator.lock().unwrap_or_else(PoisonError::into_inner);
        let call = request.call.as_ref();
        let app_id = call.and_then(|call| call.app_id.as_deref());
        let app = simulator.as_ref().zip(app_id);
        app.and_then(|(simulator, app_id)| simulator.uploaded_key(app_id))
    };
    let detail = RequestDetail::of(request, uploaded.as_ref(), || keys.stock());
    RequestLogMessage::Detailed(task, Arc::new(detail))
}
