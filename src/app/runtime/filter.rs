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
use crate::protocol::Charset;
use crate::protocol::json::JsonDocument;
use crate::viewer::{FilterError, Filtered};

/// Filters a target with the program `program`, which is this one.
pub(super) async fn filtered(
    program: &Path,
    target: Target,
    expression: String,
) -> Result<Arc<Results>, Problem> {
    let outcome = ask(program, &target, &expression).await;
    let died = |error: io::Error| FilterError::Died {
        reason: error.to_string(),
    };
    let filtered = outcome.map_err(died).and_then(|outcome| outcome);
    let filtered = filtered.map_err(|error| error.problem())?;
    let text = filtered.json.as_bytes().into();
    let document = JsonDocument::parse(text, Charset::Utf8).map_err(|error| {
        let reason = format!("JSON at byte {}", error.offset);
        FilterError::Died { reason }.problem()
    })?;
    Ok(Arc::new(Results { filtered, document }))
}

async fn ask(
    program: &Path,
    target: &Target,
    expression: &str,
) -> io::Result<Result<Filtered, FilterError>> {
    let text = target.charset.decode(&target.body);
    let request = FilterRequest {
        expression,
        text: text.as_bytes(),
    };
    let head = request.head()?;
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
    let give = async {
        stdin.write_all(&head).await?;
        stdin.write_all(request.text).await?;
        drop(stdin);
        io::Result::Ok(())
    };
    let (given, _) = tokio::join!(give, stdout.read_to_end(&mut answer));
    let status = child.wait().await?;
    if !status.success() {
        return Err(io::Error::other(status.to_string()));
    }
    given?;
    serde_json::from_slice(&answer).map_err(io::Error::other)
}
