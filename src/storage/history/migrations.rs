//! The forms that the database has had.

use rusqlite::{Connection, Transaction};

use super::HistoryError;

/// What leads from each form to the next; the first makes an empty database the first form. The
/// number of those that were applied is the database's `user_version`.
const MIGRATIONS: &[&str] = &[
    "CREATE TABLE runs (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        started_ms INTEGER NOT NULL,
        profile TEXT NOT NULL,
        environment TEXT NOT NULL,
        api_version TEXT NOT NULL,
        app_id TEXT NOT NULL,
        outcome TEXT NOT NULL,
        code TEXT NOT NULL,
        sub_code TEXT NOT NULL,
        verdict TEXT NOT NULL,
        methods TEXT NOT NULL,
        name TEXT NOT NULL DEFAULT '',
        pinned INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE TABLE contents (
        run INTEGER PRIMARY KEY REFERENCES runs (id) ON DELETE CASCADE,
        content BLOB NOT NULL
    ) STRICT;",
    // Whether the content has personal fields was not kept at first: there was no way to keep them.
    "ALTER TABLE runs ADD COLUMN has_personal INTEGER NOT NULL DEFAULT 0;
    CREATE INDEX runs_by_time ON runs (pinned, started_ms);",
    // Which finding says most about a run, so that runs of different members can be told apart.
    "ALTER TABLE runs ADD COLUMN finding TEXT NOT NULL DEFAULT '';",
];

/// Brings a database to the newest form, all steps or none.
pub(super) fn migrate(connection: &mut Connection) -> Result<(), HistoryError> {
    let newest = MIGRATIONS.len();
    if version(connection)? == newest {
        return Ok(());
    }
    // Another window may be at it: what is there is looked at under the lock.
    let transaction = Transaction::new(connection, rusqlite::TransactionBehavior::Immediate)?;
    let found = version(&transaction)?;
    let Some(steps) = MIGRATIONS.get(found..) else {
        return Err(HistoryError::Newer { found, newest });
    };
    for step in steps {
        transaction.execute_batch(step)?;
    }
    let newest = i64::try_from(newest).unwrap_or(i64::MAX);
    transaction.pragma_update(None, "user_version", newest)?;
    transaction.commit()?;
    Ok(())
}

fn version(connection: &Connection) -> Result<usize, HistoryError> {
    let found: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    Ok(usize::try_from(found).unwrap_or(usize::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_database_of_the_first_form_keeps_its_rows() {
        let mut connection = Connection::open_in_memory().unwrap();
        connection.execute_batch(MIGRATIONS[0]).unwrap();
        connection.pragma_update(None, "user_version", 1).unwrap();
        connection
            .execute_batch(
                "INSERT INTO runs VALUES (7, 1, 'p', 'sandbox', 'v2', '1', 'good', '', '', '', '', '', 0);
                 INSERT INTO contents VALUES (7, x'00');",
            )
            .unwrap();
        migrate(&mut connection).unwrap();
        assert_eq!(version(&connection).unwrap(), MIGRATIONS.len());
        let row: (i64, i64) = connection
            .query_row("SELECT id, has_personal FROM runs", [], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })
            .unwrap();
        assert_eq!(row, (7, 0));
        migrate(&mut connection).unwrap();
    }

    #[test]
    fn a_newer_form_is_left_alone() {
        let mut connection = Connection::open_in_memory().unwrap();
        connection.pragma_update(None, "user_version", 99).unwrap();
        assert_eq!(
            migrate(&mut connection),
            Err(HistoryError::Newer {
                found: 99,
                newest: MIGRATIONS.len()
            })
        );
        assert_eq!(version(&connection).unwrap(), 99);
    }
}
