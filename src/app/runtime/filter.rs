//! A filter in a process of its own: it can be ended at any time, and an expression without end
//! uses up nothing of the window's.

use std::io;
use std::path::Path;
use std::process::Stdio;
use std::sync::Arc;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::process::Command;

use crate::app::{FilterRequest, Results, Target, WORKER};
use crate::i18n::{Explain as _, Problem};
use crate::protocol::json::JsonDocument;
use crate::protocol::{Charset, Masker};
use crate::viewer::{FilterError, Filtered};

/// Filters a target with the program `program`, which is this one. Its secrets are hidden first:
/// jq could show them in parts.
pub(super) async fn filtered(
    program: &Path,
    target: Target,
    masker: Masker,
    expression: String,
) -> Result<Arc<Results>, Problem> {
    let request = in_background(move || FilterRequest {
        text: masker.mask(&target.charset.decode(&target.body)),
        expression,
    });
    let died = |error: io::Error| FilterError::Died {
        reason: error.to_string(),
    };
    let explain = |error: FilterError| error.problem();
    let request = request.await.map_err(died).map_err(explain)?;
    let answer = ask(program, &request)
        .await
        .map_err(died)
        .map_err(explain)?;
    in_background(move || results(&answer))
        .await
        .map_err(died)
        .and_then(|results| results)
        .map_err(explain)
}

/// Large texts take part of a second.
async fn in_background<T: Send + 'static>(
    work: impl FnOnce() -> T + Send + 'static,
) -> io::Result<T> {
    Ok(tokio::task::spawn_blocking(work).await?)
}

fn results(answer: &[u8]) -> Result<Arc<Results>, FilterError> {
    let answer: Result<Filtered, FilterError> =
        serde_json::from_slice(answer).map_err(|error| FilterError::Died {
            reason: error.to_string(),
        })?;
    let filtered = answer?;
    let text = filtered.json.as_bytes().into();
    let document = JsonDocument::parse(text, Charset::Utf8).map_err(|error| FilterError::Died {
        reason: format!("JSON at byte {}", error.offset),
    })?;
    Ok(Arc::new(Results { filtered, document }))
}

async fn ask(program: &Path, request: &FilterRequest) -> io::Result<Vec<u8>> {
    let head = request.head();
    let mut child = Command::new(program)
        .arg(WORKER)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn()?;
    let (stdin, stdout) = (child.stdin.take(), child.stdout.take());
    let (Some(mut stdin), Some(mut stdout)) = (stdin, stdout) else {
        return Err(io::ErrorKind::BrokenPipe.into());
    };
    let mut answer = Vec::new();
    // The pipe stays open: its end would tell the process that the window has gone.
    let give = async {
        stdin.write_all(&head).await?;
        stdin.write_all(request.text.as_bytes()).await?;
        stdin.flush().await
    };
    let (given, _) = tokio::join!(give, stdout.read_to_end(&mut answer));
    let status = child.wait().await?;
    if !status.success() {
        return Err(io::Error::other(status.to_string()));
    }
    given?;
    Ok(answer)
}
