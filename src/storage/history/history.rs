//! The database.

use std::fs::{self, OpenOptions};
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::time::Duration;

use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;
use jiff::Timestamp;
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension as _, Row, Transaction, params, params_from_iter};

use super::condition::condition;
use super::migrations::migrate;
use super::{
    HistoryError, HistoryFilter, HistoryList, KeepRuns, RunEntry, RunFacts, RunId, RunOutcome,
    RunRecord,
};
use crate::protocol::{ApiVersion, Environment};

/// How long another window's writing is waited for.
pub const HISTORY_PATIENCE: Duration = Duration::from_secs(5);

/// The columns of [`RunEntry`], in the order in which they are read.
const COLUMNS: &str = "id, started_ms, profile, environment, api_version, app_id, outcome, code, \
                       sub_code, verdict, methods, has_personal, finding, name, pinned";

/// The open database. Every change is one transaction that is on the disk when it returns.
#[derive(Debug)]
pub struct History {
    connection: Connection,
}

/// The database, with what there is to tell about its file.
#[derive(Debug)]
pub struct OpenedHistory {
    /// The database.
    pub history: History,
    /// A damaged file was set aside.
    pub notice: Option<HistoryError>,
}

/// A deleted run, to be put back.
#[derive(Clone, Debug)]
pub struct DeletedRun {
    entry: RunEntry,
    content: Vec<u8>,
}

impl History {
    /// Opens the database, or makes it, its folder too. A file that is none is renamed, never
    /// overwritten.
    ///
    /// # Errors
    /// [`HistoryError`]; a database of a newer form is left alone.
    pub fn open(path: &Path) -> Result<OpenedHistory, HistoryError> {
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        match Self::open_sound(path) {
            Ok(history) => Ok(OpenedHistory {
                history,
                notice: None,
            }),
            Err(HistoryError::Damaged { .. }) => {
                let kept_as = set_aside(path)?;
                let history = Self::open_sound(path)?;
                Ok(OpenedHistory {
                    history,
                    notice: Some(HistoryError::SetAside { kept_as }),
                })
            }
            Err(error) => Err(error),
        }
    }

    fn open_sound(path: &Path) -> Result<Self, HistoryError> {
        make_private(path)?;
        let mut connection = Connection::open(path)?;
        connection.busy_timeout(HISTORY_PATIENCE)?;
        connection.pragma_update(None, "journal_mode", "WAL")?;
        connection.pragma_update(None, "synchronous", "FULL")?;
        connection.pragma_update(None, "foreign_keys", true)?;
        // What is deleted is gone from the file too.
        connection.pragma_update(None, "secure_delete", true)?;
        migrate(&mut connection)?;
        Ok(Self { connection })
    }

    /// Keeps a run, or the run `id` as it is now; returns its number. A run that was deleted in
    /// the meantime is kept as a new one.
    ///
    /// # Errors
    /// [`HistoryError`]; then nothing has changed.
    pub fn put(&mut self, id: Option<RunId>, record: &RunRecord) -> Result<RunId, HistoryError> {
        let content = deflated(&record.content)?;
        let transaction = write(&mut self.connection)?;
        let known = match id {
            Some(id) => update(&transaction, id, &record.facts)?.then_some(id),
            None => None,
        };
        let id = match known {
            Some(id) => id,
            None => insert(&transaction, &record.facts)?,
        };
        transaction.execute(
            "INSERT INTO contents (run, content) VALUES (?1, ?2)
             ON CONFLICT (run) DO UPDATE SET content = excluded.content",
            params![id.0, content],
        )?;
        transaction.commit()?;
        Ok(id)
    }

    /// Lists runs.
    ///
    /// # Errors
    /// [`HistoryError`]
    pub fn list(&self, filter: &HistoryFilter) -> Result<HistoryList, HistoryError> {
        let (condition, values) = condition(filter);
        let total: i64 = self.connection.query_row(
            &format!("SELECT count(*) FROM runs WHERE {condition}"),
            params_from_iter(&values),
            |row| row.get(0),
        )?;
        let limit = filter.limit.and_then(|limit| i64::try_from(limit).ok());
        let mut statement = self.connection.prepare(&format!(
            "SELECT {COLUMNS} FROM runs WHERE {condition}
             ORDER BY pinned DESC, started_ms DESC, id DESC LIMIT {}",
            limit.unwrap_or(-1)
        ))?;
        let entries = statement.query_map(params_from_iter(&values), entry)?;
        let mut profiles = self
            .connection
            .prepare("SELECT DISTINCT profile FROM runs WHERE profile <> '' ORDER BY profile")?;
        let profiles = profiles.query_map([], |row| row.get(0))?;
        Ok(HistoryList {
            entries: entries.collect::<Result<_, _>>()?,
            total: usize::try_from(total).unwrap_or_default(),
            profiles: profiles.collect::<Result<_, _>>()?,
        })
    }

    /// A run with its content; the newest one without a number.
    ///
    /// # Errors
    /// [`HistoryError::NoSuchRun`], or what SQLite says.
    pub fn get(&self, id: Option<RunId>) -> Result<(RunEntry, Vec<u8>), HistoryError> {
        let sql = format!(
            "SELECT {COLUMNS}, content FROM runs JOIN contents ON run = id
             WHERE ?1 IS NULL OR id = ?1 ORDER BY started_ms DESC, id DESC LIMIT 1"
        );
        let wanted = id.map(|id| id.0);
        let found = self.connection.query_row(&sql, [wanted], |row| {
            Ok((entry(row)?, row.get::<_, Vec<u8>>("content")?))
        });
        let (entry, content) = found
            .optional()?
            .ok_or(HistoryError::NoSuchRun(wanted.unwrap_or_default()))?;
        Ok((entry, inflated(&content)?))
    }

    /// Pins a run, or lets it go.
    ///
    /// # Errors
    /// [`HistoryError`]
    pub fn pin(&mut self, id: RunId, pinned: bool) -> Result<(), HistoryError> {
        self.change(
            "UPDATE runs SET pinned = ?2 WHERE id = ?1",
            id,
            &pinned.into(),
        )
    }

    /// Gives a run a name; an empty one takes it away.
    ///
    /// # Errors
    /// [`HistoryError`]
    pub fn rename(&mut self, id: RunId, name: &str) -> Result<(), HistoryError> {
        let name = name.trim().to_owned();
        self.change("UPDATE runs SET name = ?2 WHERE id = ?1", id, &name.into())
    }

    /// Deletes runs, and returns them so that they can be put back.
    ///
    /// # Errors
    /// [`HistoryError`]; then nothing is deleted.
    pub fn delete(&mut self, ids: &[RunId]) -> Result<Vec<DeletedRun>, HistoryError> {
        let transaction = write(&mut self.connection)?;
        let deleted = taken(&transaction, ids)?;
        transaction.commit()?;
        Ok(deleted)
    }

    /// Puts deleted runs back under their numbers.
    ///
    /// # Errors
    /// [`HistoryError`]; then none is back.
    pub fn restore(&mut self, runs: &[DeletedRun]) -> Result<(), HistoryError> {
        let transaction = write(&mut self.connection)?;
        for DeletedRun { entry, content } in runs {
            let values = values_of(&entry.facts);
            let own = [
                entry.id.0.into(),
                entry.name.clone().into(),
                entry.is_pinned.into(),
            ];
            let values: Vec<Value> = values.into_iter().chain(own).collect();
            transaction.execute(
                &format!(
                    "INSERT OR IGNORE INTO runs ({FACTS}, id, name, pinned) VALUES ({})",
                    marks(values.len())
                ),
                params_from_iter(values),
            )?;
            transaction.execute(
                "INSERT OR IGNORE INTO contents (run, content) VALUES (?1, ?2)",
                params![entry.id.0, content],
            )?;
        }
        transaction.commit()?;
        Ok(())
    }

    /// Deletes all but the newest runs and the pinned ones; returns what went, so that it can be put
    /// back.
    ///
    /// # Errors
    /// [`HistoryError`]; then nothing is deleted.
    pub fn prune(&mut self, keep: KeepRuns) -> Result<Vec<DeletedRun>, HistoryError> {
        let Some(count) = keep.count() else {
            return Ok(Vec::new());
        };
        let transaction = write(&mut self.connection)?;
        let surplus = {
            let mut surplus = transaction.prepare(
                "SELECT id FROM runs WHERE pinned = 0
                 ORDER BY started_ms DESC, id DESC LIMIT -1 OFFSET ?1",
            )?;
            let ids = surplus.query_map([count], |row| Ok(RunId(row.get(0)?)))?;
            ids.collect::<Result<Vec<_>, _>>()?
        };
        let deleted = taken(&transaction, &surplus)?;
        transaction.commit()?;
        Ok(deleted)
    }

    /// A number that differs after another window or the command line has changed something.
    ///
    /// # Errors
    /// [`HistoryError`]
    pub fn version_of_others(&self) -> Result<i64, HistoryError> {
        let version = self
            .connection
            .pragma_query_value(None, "data_version", |row| row.get(0))?;
        Ok(version)
    }

    /// What SQLite finds wrong with the file, and runs without content; nothing if all is well. It
    /// reads everything.
    ///
    /// # Errors
    /// [`HistoryError`]
    pub fn faults(&self) -> Result<Vec<String>, HistoryError> {
        let mut check = self.connection.prepare(
            "SELECT integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok'
             UNION ALL SELECT 'run ' || id || ' has no content' FROM runs
                WHERE id NOT IN (SELECT run FROM contents)",
        )?;
        let faults = check.query_map([], |row| row.get(0))?;
        Ok(faults.collect::<Result<_, _>>()?)
    }

    fn change(&mut self, sql: &str, id: RunId, value: &Value) -> Result<(), HistoryError> {
        let changed = self.connection.execute(sql, params![id.0, value])?;
        if changed == 0 {
            return Err(HistoryError::NoSuchRun(id.0));
        }
        Ok(())
    }
}

/// Deletes runs, and returns them.
fn taken(transaction: &Transaction<'_>, ids: &[RunId]) -> Result<Vec<DeletedRun>, HistoryError> {
    let mut deleted = Vec::new();
    for id in ids {
        let sql =
            format!("SELECT {COLUMNS}, content FROM runs JOIN contents ON run = id WHERE id = ?1");
        let found = transaction.query_row(&sql, [id.0], |row| {
            Ok(DeletedRun {
                entry: entry(row)?,
                content: row.get("content")?,
            })
        });
        deleted.extend(found.optional()?);
        transaction.execute("DELETE FROM runs WHERE id = ?1", [id.0])?;
    }
    Ok(deleted)
}

/// The columns of [`RunFacts`].
const FACTS: &str = "started_ms, profile, environment, api_version, app_id, outcome, code, \
                     sub_code, verdict, methods, has_personal, finding";

fn values_of(facts: &RunFacts) -> Vec<Value> {
    let text = |text: &str| Value::from(text.to_owned());
    vec![
        facts.started.as_millisecond().into(),
        text(&facts.profile),
        text(facts.environment.name()),
        text(facts.api_version.name()),
        text(&facts.app_id),
        text(facts.outcome.name()),
        text(&facts.code),
        text(&facts.sub_code),
        text(&facts.verdict),
        facts.methods.join(" ").into(),
        facts.has_personal.into(),
        text(&facts.finding),
    ]
}

fn insert(transaction: &Transaction<'_>, facts: &RunFacts) -> Result<RunId, HistoryError> {
    let values = values_of(facts);
    let sql = format!(
        "INSERT INTO runs ({FACTS}) VALUES ({})",
        marks(values.len())
    );
    transaction.execute(&sql, params_from_iter(values))?;
    Ok(RunId(transaction.last_insert_rowid()))
}

/// Whether the run is still there.
fn update(
    transaction: &Transaction<'_>,
    id: RunId,
    facts: &RunFacts,
) -> Result<bool, HistoryError> {
    let mut values = values_of(facts);
    let sql = format!(
        "UPDATE runs SET ({FACTS}) = ({}) WHERE id = ?{}",
        marks(values.len()),
        values.len() + 1
    );
    values.push(id.0.into());
    Ok(transaction.execute(&sql, params_from_iter(values))? > 0)
}

fn marks(count: usize) -> String {
    let marks: Vec<_> = (1..=count).map(|number| format!("?{number}")).collect();
    marks.join(", ")
}

fn entry(row: &Row<'_>) -> rusqlite::Result<RunEntry> {
    let text = |name: &str| row.get::<_, String>(name);
    let environment = text("environment")?;
    let environment = Environment::ALL
        .into_iter()
        .find(|it| it.name() == environment);
    let methods = text("methods")?;
    Ok(RunEntry {
        id: RunId(row.get("id")?),
        facts: RunFacts {
            started: Timestamp::from_millisecond(row.get("started_ms")?)
                .unwrap_or(Timestamp::UNIX_EPOCH),
            profile: text("profile")?,
            environment: environment.unwrap_or(Environment::Custom),
            api_version: ApiVersion::from_name(&text("api_version")?).unwrap_or_default(),
            app_id: text("app_id")?,
            outcome: RunOutcome::from_name(&text("outcome")?).unwrap_or(RunOutcome::NoAnswer),
            code: text("code")?,
            sub_code: text("sub_code")?,
            verdict: text("verdict")?,
            methods: methods.split_whitespace().map(str::to_owned).collect(),
            has_personal: row.get("has_personal")?,
            finding: text("finding")?,
        },
        name: text("name")?,
        is_pinned: row.get("pinned")?,
    })
}

fn write(connection: &mut Connection) -> Result<Transaction<'_>, HistoryError> {
    let behavior = rusqlite::TransactionBehavior::Immediate;
    Ok(connection.transaction_with_behavior(behavior)?)
}

fn deflated(content: &[u8]) -> Result<Vec<u8>, HistoryError> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(content)?;
    Ok(encoder.finish()?)
}

fn inflated(content: &[u8]) -> Result<Vec<u8>, HistoryError> {
    let mut bytes = Vec::new();
    DeflateDecoder::new(content).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Makes the file so that only its owner may read it; SQLite gives its other files the same rights.
fn make_private(path: &Path) -> Result<(), HistoryError> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(false);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600);
    }
    options.open(path)?;
    Ok(())
}

/// Renames a database that cannot be read, with what SQLite keeps beside it.
fn set_aside(path: &Path) -> Result<PathBuf, HistoryError> {
    let free = (1..10_000)
        .map(|number| path.with_extension(format!("damaged-{number}.sqlite")))
        .find(|candidate| !candidate.exists());
    let kept_as = free.unwrap_or_else(|| path.with_extension("damaged.sqlite"));
    fs::rename(path, &kept_as)?;
    for end in ["-wal", "-shm"] {
        let beside = |path: &Path| {
            let mut name = path.as_os_str().to_owned();
            name.push(end);
            PathBuf::from(name)
        };
        if beside(path).exists() {
            fs::rename(beside(path), beside(&kept_as))?;
        }
    }
    Ok(kept_as)
}
